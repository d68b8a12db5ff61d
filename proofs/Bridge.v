(** * The definitions of Setting.v and Classes.v, and those that the proofs of Lib/ use

    Lib/ writes a function as a domain and real values ([pfun]) and knows one inner product; here each notion is shown to be the one of
    the statements, in the Euclidean inner product ([V]) or in that of the metric ([M V]). *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Rest Facts.
From Brox Require Import Setting Classes.
Open Scope R_scope.

Notation M := metric_space.
(** the real value, 0 outside the domain *)
Definition real_part (a : num) : R := match a with Fin r => r | _ => 0 end.
Definition part {T : Type} (f : efun T) : pfun T := {| pdom := fun x => exists r, f x = Fin r; pval := fun x => real_part (f x) |}.

Section Bridge.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u p q g s : V) (t r : R).

Lemma dom_part f x : dom f x <-> pdom (part f) x. Proof. reflexivity. Qed.
Lemma value_part f x : dom f x -> f x = Fin (part f x).
Proof. intros (r & E). simpl. rewrite E. reflexivity. Qed.
Lemma not_dom f x : ~ dom f x -> f x = PInf.
Proof. intros N. destruct (extended f x) as [|H]; auto. destruct (N H). Qed.
Lemma le_part f x y : dom f x -> ((f x <= f y)%num <-> (dom f y -> part f x <= part f y)).
Proof.
  intros D. rewrite (value_part f x D). destruct (classic (dom f y)) as [D'|D'].
  - rewrite (value_part f y D'). simpl. tauto.
  - rewrite (not_dom f y D'). simpl. tauto.
Qed.
Lemma le_dom f x y : (f x <= f y)%num -> dom f y -> dom f x.
Proof. intros L (r & E). rewrite E in L. destruct (extended f x) as [K|H]; auto. rewrite K in L. destruct L. Qed.
Lemma le_fin f x r : (f x <= Fin r)%num <-> dom f x /\ part f x <= r.
Proof.
  split.
  - intros L. destruct (extended f x) as [K|(s & K)]; rewrite K in L; simpl in L; [tauto|]. split. exists s; auto. simpl. rewrite K. auto.
  - intros (D & L). rewrite (value_part f x D). exact L.
Qed.
Lemma lt_fin f x r : (f x < Fin r)%num <-> dom f x /\ part f x < r.
Proof.
  split.
  - intros L. destruct (extended f x) as [K|(s & K)]; rewrite K in L; simpl in L; [tauto|]. split. exists s; auto. simpl. rewrite K. auto.
  - intros (D & L). rewrite (value_part f x D). exact L.
Qed.
Lemma fin_lt f x r : (Fin r < f x)%num <-> (dom f x -> r < part f x).
Proof.
  destruct (classic (dom f x)) as [D|D]. rewrite (value_part f x D). simpl. tauto. rewrite (not_dom f x D). simpl. tauto.
Qed.
Lemma lt_part f x y : dom f x -> dom f y -> ((f x < f y)%num <-> part f x < part f y).
Proof. intros D D'. rewrite (value_part f x D), (value_part f y D'). reflexivity. Qed.

(** ** Sets *)
Lemma argmin_part f x : argmin f x <-> pargmin (part f) x.
Proof.
  split.
  - intros (D & H). split; auto. intros y Dy. apply (le_part f x y D); auto.
  - intros (D & H). split; auto. intros y. apply (le_part f x y D). intros Dy. apply H, Dy.
Qed.
Lemma argmin_dom f x : argmin f x -> dom f x. Proof. intros (D & _); exact D. Qed.
Lemma ball_part x t z : ball x t z <-> dist (V := M V) x z <= t. Proof. reflexivity. Qed.
Lemma brox_part f x t u : brox f x t u <-> pbrox (V := M V) (part f) t x u.
Proof.
  split.
  - intros (D & L & H). split; [exact D|split; [exact L|]]. intros z Dz Lz. apply (le_part f u z D); [apply H, Lz|exact Dz].
  - intros (D & L & H). split; [exact D|split; [exact L|]]. intros z Lz. apply (le_part f u z D). intros Dz. apply H; auto.
Qed.
Lemma fstar_value f x : argmin f x -> fstar f = f x.
Proof.
  intros H. pose proof H as (D & Mn). unfold fstar. destruct (decide (exists x, dom f x)) as [K|K]; [|exfalso; eauto].
  destruct (decide _) as [B|B].
  - destruct (definite_real _ _) as (m & Lo & Gr). simpl. rewrite (value_part f x D). f_equal. apply Rle_antisym.
    + specialize (Lo x). rewrite (value_part f x D) in Lo. exact Lo.
    + apply Gr. intros y. rewrite <- (value_part f x D). apply Mn.
  - exfalso. apply B. exists (part f x). intros y. rewrite <- (value_part f x D). apply Mn.
Qed.
Lemma fstar_fin f x : argmin f x -> fstar f = Fin (part f x).
Proof. intros H. rewrite (fstar_value f x H). apply value_part, H. Qed.

Lemma projection_part f x p : proj f x p <-> pprojection (part f) x p.
Proof.
  split; intros (H & N); (split; [apply argmin_part, H|]); intros y Hy; apply N, argmin_part, Hy.
Qed.
Lemma dist_X_attained f x p : proj f x p -> dist_X f x = Fin (norm (x [-] p)).
Proof.
  intros (H & N). unfold dist_X. destruct (decide _) as [K|K]; [|exfalso; eauto].
  destruct (definite_real _ _) as (r & L & G). simpl. f_equal. apply Rle_antisym. apply L, H. apply G, N.
Qed.

(** ** Topology: closed functions in both inner products *)
Lemma sqrt_scale c a : 0 <= c -> 0 <= a -> sqrt (c*c*a) = c * sqrt a.
Proof. intros. rewrite sqrt_mult by nra. rewrite sqrt_square by auto. reflexivity. Qed.
Lemma norms_equivalent : exists c C, 0 < c /\ 0 < C /\ forall x : V, c * norm x <= normB x <= C * norm x.
Proof.
  destruct (innerB_equivalent V) as (c & C & Hc & HC & K). exists (sqrt c), (sqrt C). split; [apply sqrt_lt_R0; auto|]. split;
    [apply sqrt_lt_R0; auto|].
  intros x. unfold norm, normB. rewrite <- !sqrt_mult by (try apply inner_pos; lra). destruct (K x). split; apply sqrt_le_1_alt; auto.
Qed.
Lemma closed_part f : closed f <-> pclosed (V := V) (part f).
Proof.
  split; intros H x c K.
  - destruct (H x c) as (r & Hr & L). apply fin_lt, K. exists r. split; auto. intros y Ly Dy. apply fin_lt; [apply L|exact Dy].
    change (dist y x < r). rewrite dist_sym. exact Ly.
  - rewrite fin_lt in K. destruct (H x c K) as (r & Hr & L). exists r. split; auto. intros y Ly. apply fin_lt. intros Dy. apply L; auto.
    rewrite dist_sym. exact Ly.
Qed.
Lemma pclosed_metric (h : pfun V) : pclosed (V := V) h <-> pclosed (V := M V) h.
Proof.
  destruct norms_equivalent as (a & b & Ha & Hb & K). split; intros H x c L; destruct (H x c L) as (r & Hr & N).
  - exists (a*r). split; [nra|]. intros y Ly. apply N. apply Rmult_lt_reg_l with a; auto. eapply Rle_lt_trans; [apply K|exact Ly].
  - exists (r/b). split. apply Rdiv_lt_0_compat; auto. intros y Ly. apply N. eapply Rle_lt_trans; [apply K|].
    apply Rmult_lt_compat_l with (r := b) in Ly; auto. replace (b*(r/b)) with r in Ly by (field; lra). exact Ly.
Qed.
Lemma closed_metric f : closed f <-> pclosed (V := M V) (part f).
Proof. rewrite closed_part. apply pclosed_metric. Qed.
Lemma adherent_euclidean : adherent V. Proof. apply finite_dimensional. Qed.
Lemma adherent_metric : adherent (M V).
Proof.
  destruct norms_equivalent as (a & b & Ha & Hb & K). intros C N D NE Bd.
  destruct (finite_dimensional V C (N/a) D NE) as (x & Hx).
  { intros x Cx. specialize (Bd x Cx). apply Rmult_le_reg_l with a; auto. replace (a*(N/a)) with N by (field; lra). eapply Rle_trans;
    [apply K|exact Bd]. }
  exists x. intros n e He. destruct (Hx n (e/b)) as (z & Cz & Lz). apply Rdiv_lt_0_compat; auto. exists z. split; auto.
  eapply Rle_lt_trans; [apply K|]. apply Rmult_lt_compat_l with (r := b) in Lz; auto. replace (b*(e/b)) with e in Lz by (field; lra).
    exact Lz.
Qed.

(** ** Far points *)
Lemma dist_X_B_below f x r : (forall y, argmin f y -> r <= normB (x [-] y)) -> (exists y, argmin f y) -> exists m, dist_X_B f x = Fin m /\ r
  <= m.
Proof.
  intros H K. unfold dist_X_B. destruct (decide _) as [K'|K']; [|exfalso; eauto].
  destruct (definite_real _ _) as (m & L & G). simpl. exists m. split; auto.
Qed.
Lemma far_pfar f x t : far f t x -> pfar (V := M V) (part f) t x.
Proof.
  intros F y Hy. apply argmin_part in Hy. unfold far, dist_X_B in F. destruct (decide _) as [K|K]; [|exfalso; eauto].
  destruct (definite_real _ _) as (m & L & G). simpl in F. eapply Rlt_le_trans; [exact F|]. apply L, Hy.
Qed.
Lemma pfar_far f x t : closed f -> pfar (V := M V) (part f) t x -> far f t x.
Proof.
  intros Cl F. unfold far. destruct (classic (exists y, argmin f y)) as [K|K].
  - destruct (projection_exists (V := M V) adherent_metric (part f) x) as (p & Hp & Np).
    + apply closed_metric, Cl. + destruct K as (y & Hy). exists y. apply argmin_part, Hy.
    + destruct (dist_X_B_below f x (dist (V := M V) x p)) as (m & E & L); auto.
      { intros y Hy. apply Np, argmin_part, Hy. }
      rewrite E. simpl. eapply Rlt_le_trans; [|exact L]. apply F, Hp.
  - unfold dist_X_B. destruct (decide _); [tauto|exact I].
Qed.
Lemma far_part f x t : closed f -> (far f t x <-> pfar (V := M V) (part f) t x).
Proof. intros Cl. split. apply far_pfar. apply pfar_far, Cl. Qed.
Lemma minimizer f s : argmin f s -> has_minimizer f.
Proof. intros (D & H). exists s. split; [exact D|]. intros x _. apply H. Qed.
Lemma a_minimizer f : has_minimizer f -> exists s, argmin f s.
Proof.
  intros (s & D & H). exists s. split; [exact D|]. intros x. apply (le_part f s x D). intros Dx. apply (le_part f s x D); auto.
Qed.
Lemma projection f x : closed f -> has_minimizer f -> exists p, proj f x p.
Proof.
  intros Cl (y & Hy)%a_minimizer. destruct (projection_exists (V := V) adherent_euclidean (part f) x) as (p & Hp).
  - apply closed_part, Cl. - exists y. apply argmin_part, Hy. - exists p. apply projection_part, Hp.
Qed.
Lemma has_minimizer_part f : has_minimizer f <-> exists x, pargmin (part f) x.
Proof. split. intros (x & H)%a_minimizer. exists x. apply argmin_part, H. intros (x & H). apply (minimizer f x), argmin_part, H. Qed.

(** ** The broximal classes *)
Lemma alignment_part f t : closed f -> (alignment f t <-> palignment (V := M V) (part f) t).
Proof.
  intros Cl. split; intros (s & Hs & A); exists s; (split; [apply argmin_part, Hs|]).
  - intros x u D F B. apply Rge_le. apply (A x D); [apply pfar_far; auto|apply brox_part, B].
  - intros x D F u B. apply Rle_ge. apply (A x u D); [apply far_pfar, F|apply brox_part, B].
Qed.
Lemma palignment_alignment f t : palignment (V := M V) (part f) t -> alignment f t.
Proof.
  intros (s & Hs & A); exists s; (split; [apply argmin_part, Hs|]).
  intros x D F u B. apply Rle_ge. apply (A x u D); [apply far_pfar, F|apply brox_part, B].
Qed.
Lemma progress_part f t : progress f t <-> pprogress (V := M V) (part f) t.
Proof.
  split; intros P x D.
  - intros H. apply argmin_part, P; auto. split. apply brox_part, H; reflexivity. intros u B. apply H, brox_part, B.
  - intros (B & U). apply argmin_part, P; auto. intros u. split. intros Bu. apply U, brox_part, Bu. intros ->. apply brox_part, B.
Qed.
Lemma aligned_part f t : closed f -> (broximally_aligned f t <-> pbroximally_aligned (V := M V) (part f) t).
Proof. intros Cl. unfold broximally_aligned, pbroximally_aligned. rewrite (alignment_part f t Cl), progress_part. tauto. Qed.
Lemma paligned_aligned f t : pbroximally_aligned (V := M V) (part f) t -> broximally_aligned f t.
Proof. intros (A & P). split. apply palignment_alignment, A. apply progress_part, P. Qed.
Lemma uniformly_aligned_part f t : closed f -> (uniformly_aligned f t <-> puniformly_aligned (V := M V) (part f) t).
Proof.
  intros Cl. split; intros (s & Hs & A); exists s; (split; [apply argmin_part, Hs|]).
  - intros x u D F Du H. apply Rge_le. apply (A x D); auto. apply pfar_far; auto. intros z Lz. apply (le_part f u z Du). intros Dz. apply H;
    auto.
  - intros x D F u Du H. apply Rle_ge. apply (A x u D); auto. apply far_pfar; auto. intros z Dz Lz. apply (le_part f u z Du); auto.
Qed.
Lemma uniformly_aligned_sublevel_part f t : closed f -> (uniformly_aligned_sublevel f t <-> puniformly_aligned_sublevel (V := M V) (part f)
  t).
Proof.
  intros Cl. split; intros (s & Hs & A); exists s; (split; [apply argmin_part, Hs|]).
  - intros x u D F Du H. apply Rge_le. apply (A x D); auto. apply pfar_far; auto. apply (le_part f u x Du); auto.
  - intros x D F u Du H. apply Rle_ge. apply (A x u D); auto. apply far_pfar; auto. apply (le_part f u x Du); auto.
Qed.
Lemma uniformly_aligned_in_ball_part f t : closed f -> (uniformly_aligned_in_ball f t <-> puniformly_aligned_in_ball (V := M V) (part f) t).
Proof.
  intros Cl. split; intros (s & Hs & A); exists s; (split; [apply argmin_part, Hs|]).
  - intros x u D F Du H L. apply Rge_le. apply (A x D); auto. apply pfar_far; auto. apply (le_part f u x Du); auto.
  - intros x D F u L H. assert (Du : dom f u) by (apply (le_dom f u x); auto). apply Rle_ge. apply (A x u D); auto. apply far_pfar; auto.
    apply (le_part f u x Du); auto.
Qed.

(** ** The convex family *)
(** the ends of a segment *)
Lemma ends a : 0 <= a <= 1 -> a = 0 \/ a = 1 \/ 0 < a < 1. Proof. lra. Qed.
Lemma open_cvx x y a : x <> y -> 0 < a < 1 -> open_segment x y (cvx a x y). Proof. intros N Ha. split; auto. exists a; auto. Qed.
(** a property of the points of all segments, ends included, from that of the points between different ends *)
Lemma to_segments (P : V -> V -> V -> Prop) x y a : (forall z, open_segment x y z -> P x y z) -> P x y x -> P x y y -> 0 <= a <= 1 -> P x y (cvx a x y).
Proof.
  intros H Hx Hy Ha. destruct (eq_dec_v x y) as [->|N]. rewrite cvx_same; auto. destruct (ends a Ha) as [->|[->|Ha']].
  rewrite cvx_0; auto. rewrite cvx_1; auto. apply H, open_cvx; auto.
Qed.
Lemma convex_domain_part f : convex_domain f <-> pconvex_dom (part f).
Proof.
  split.
  - intros H x y a Dx Dy Ha. apply (to_segments (fun _ _ z => dom f z) x y a); auto. apply (H x Dx y Dy).
  - intros H x Dx y Dy z (_ & a & Ha & ->). apply (H x y a Dx Dy). lra.
Qed.
Lemma convex_part f : convex f <-> pconvex (part f).
Proof.
  split.
  - intros H. assert (K : forall x y a, dom f x -> dom f y -> 0 <= a <= 1 -> dom f (cvx a x y) /\ part f (cvx a x y) <= a * part f x + (1-a) * part f y).
    { intros x y a Dx Dy Ha. destruct (ends a Ha) as [->|[->|Ha']]. rewrite cvx_0; split; auto; lra. rewrite cvx_1; split; auto; lra.
      specialize (H x Dx y Dy a Ha'). rewrite (value_part f x Dx), (value_part f y Dy) in H. apply le_fin, H. }
    split; intros x y a Dx Dy Ha; apply K; auto.
  - intros (D & H) x Dx y Dy a Ha. rewrite (value_part f x Dx), (value_part f y Dy). apply le_fin. split; [apply D|apply H]; auto; lra.
Qed.
Lemma strongly_convex_part f mu : strongly_convex f mu <-> 0 < mu /\ pstrongly_convex (part f) mu.
Proof.
  assert (A : forall x y a, mu/2*<<cvx a x y,cvx a x y>> = a*(mu/2*<<x,x>>) + (1-a)*(mu/2*<<y,y>>) - mu/2*a*(1-a)*(norm (x[-]y) ^ 2)).
  { intros. replace (norm (x[-]y) ^ 2) with (norm (x[-]y) * norm (x[-]y)) by ring. rewrite norm_sq. unfold cvx. ipring. }
  split.
  - intros (Hm & H). split; auto.
    assert (K : forall x y a, dom f x -> dom f y -> 0 <= a <= 1 -> dom f (cvx a x y) /\
      part f (cvx a x y) <= a * part f x + (1-a) * part f y + - (mu/2*a*(1-a)*(norm (x[-]y) ^ 2))).
    { intros x y a Dx Dy Ha. destruct (ends a Ha) as [->|[->|Ha']]. rewrite cvx_0; split; auto; lra. rewrite cvx_1; split; auto; lra.
      specialize (H x Dx y Dy a Ha'). rewrite (value_part f x Dx), (value_part f y Dy) in H. apply le_fin, H. }
    split; intros x y a Dx Dy Ha. apply K; auto. destruct (K x y a Dx Dy Ha) as (_ & L). rewrite A. lra.
  - intros (Hm & D & H). split; auto. intros x Dx y Dy a Ha. rewrite (value_part f x Dx), (value_part f y Dy). apply le_fin. split.
    apply D; auto; lra.
    specialize (H x y a Dx Dy ltac:(lra)). rewrite A in H. change (a[.]x [+] (1-a)[.]y) with (cvx a x y). lra.
Qed.
Lemma le_max f z x y : dom f x -> dom f y -> ((f z <= num_max (f x) (f y))%num <-> dom f z /\ part f z <= Rmax (part f x) (part f y)).
Proof. intros Dx Dy. rewrite (value_part f x Dx), (value_part f y Dy). apply le_fin. Qed.
Lemma lt_max f z x y : dom f x -> dom f y -> ((f z < num_max (f x) (f y))%num <-> dom f z /\ part f z < Rmax (part f x) (part f y)).
Proof. intros Dx Dy. rewrite (value_part f x Dx), (value_part f y Dy). apply lt_fin. Qed.
Lemma quasiconvex_part f : quasiconvex f <-> pquasiconvex (part f).
Proof.
  split.
  - intros H. assert (K : forall x y a, dom f x -> dom f y -> 0 <= a <= 1 -> dom f (cvx a x y) /\ part f (cvx a x y) <= Rmax (part f x) (part f y)).
    { intros x y a Dx Dy Ha. apply (to_segments (fun x y z => dom f z /\ part f z <= Rmax (part f x) (part f y)) x y a); auto.
      intros z Z. apply (le_max f z x y Dx Dy), H; auto. split; auto. apply Rmax_l. split; auto. apply Rmax_r. }
    split; intros x y a Dx Dy Ha; apply K; auto.
  - intros (D & H) x Dx y Dy z (_ & a & Ha & ->). apply (le_max f _ x y Dx Dy). split; [apply D|apply H]; auto; lra.
Qed.
Lemma strictly_quasiconvex_part f : strictly_quasiconvex f <-> pstrictly_quasiconvex (part f).
Proof.
  split.
  - intros H. assert (K : forall x y a, dom f x -> dom f y -> x <> y -> 0 < a < 1 -> dom f (cvx a x y) /\ part f (cvx a x y) < Rmax (part f
    x) (part f y)).
    { intros x y a Dx Dy N Ha. apply (lt_max f _ x y Dx Dy). apply H; auto. split; auto. exists a; auto. }
    split; [|intros; apply K; auto]. intros x y a Dx Dy Ha. destruct (eq_dec_v x y) as [->|N]. rewrite cvx_same; auto.
    destruct (Req_dec a 0) as [->|]. rewrite cvx_0; auto. destruct (Req_dec a 1) as [->|]. rewrite cvx_1; auto. apply K; auto; lra.
  - intros (D & H) x Dx y Dy z (N & a & Ha & ->). apply (lt_max f _ x y Dx Dy). split; [apply D; auto; lra|apply H; auto].
Qed.

(** ** The star classes *)
Lemma star_convex_part f : star_convex f <-> pstar_convex (part f).
Proof.
  split; intros (s & Hs & H); exists s; (split; [apply argmin_part, Hs|]).
  - intros x a Dx Ha. destruct (ends a Ha) as [->|[->|Ha']]. rewrite cvx_0; split; auto; lra. rewrite cvx_1. split. apply Hs. lra.
    specialize (H x Dx a Ha'). rewrite (fstar_fin f s Hs), (value_part f x Dx) in H. apply le_fin, H.
  - intros x Dx a Ha. apply argmin_part in Hs. rewrite (fstar_fin f s Hs), (value_part f x Dx). apply le_fin, H; auto. lra.
Qed.
Lemma star_quasiconvex_part f : star_quasiconvex f <-> pstar_quasiconvex (part f).
Proof.
  split; intros (s & Hs & H); exists s; (split; [apply argmin_part, Hs|]).
  - intros x a Dx Ha. destruct (eq_dec_v s x) as [->|N]. rewrite cvx_same. split; auto; lra.
    specialize (H x Dx (cvx a s x)). rewrite (value_part f x Dx) in H. apply le_fin, H. split; auto. exists a; auto.
  - intros x Dx z (N & a & Ha & ->). rewrite (value_part f x Dx). apply le_fin, H; auto.
Qed.
Lemma strictly_star_quasiconvex_part f : strictly_star_quasiconvex f <-> pstrictly_star_quasiconvex (part f).
Proof.
  split; intros (s & Hs & H); exists s; (split; [apply argmin_part, Hs|]).
  - intros x a Dx Ha. destruct (eq_dec_v s x) as [->|N].
    { rewrite cvx_same. repeat split; auto. lra. intros K. destruct K. apply argmin_part, Hs. }
    destruct (H x Dx (cvx a s x)) as (L & S). split; auto. exists a; auto. rewrite (value_part f x Dx) in L, S. apply le_fin in L.
      destruct L as (D & L).
    repeat split; auto. intros K. apply (lt_fin f). destruct S as [S|S]; auto. destruct K. apply argmin_part, S.
  - intros x Dx z (N & a & Ha & ->). destruct (H x a Dx Ha) as (D & L & S). split. rewrite (value_part f x Dx). apply le_fin; auto.
    destruct (classic (argmin f x)) as [K|K]; [left; exact K|right]. rewrite (value_part f x Dx). apply lt_fin. split; auto. apply S. intros Q. apply K, argmin_part, Q.
Qed.
Lemma unique_minimizer_part f : unique_minimizer f <-> punique_minimizer (part f).
Proof. split; intros (s & Hs & U); exists s; (split; [apply argmin_part, Hs|]); intros y Hy; apply U, argmin_part, Hy. Qed.
Lemma closed_set_part (A : V -> Prop) : closed_set A <-> pclosed_set A.
Proof.
  split; intros H x Nx; destruct (H x Nx) as (r & Hr & K); exists r; (split; [exact Hr|]); intros y L; apply K.
  - change (dist y x < r). rewrite dist_sym. exact L.
  - rewrite dist_sym. exact L.
Qed.

(** ** Derivatives *)
Lemma is_gradient_part f x g : is_gradient f x g -> is_grad (part f) x g.
Proof.
  intros H e He. destruct (H e He) as (d & Hd & K). exists d. split; auto. intros y L. rewrite dist_sym in L.
    destruct (K y L) as (a & b & Ea & Eb & Q).
  simpl. rewrite Ea, Eb. simpl. rewrite dist_sym. exact Q.
Qed.
Lemma is_grad_gradient f x g : (forall y, dom f y) -> is_grad (part f) x g -> is_gradient f x g.
Proof.
  intros R H e He. destruct (H e He) as (d & Hd & K). exists d. split; auto. intros y L. exists (part f x), (part f y).
  split; [apply value_part, R|]. split; [apply value_part, R|]. change (Rabs (part f y - part f x - <<g, y[-]x>>) <= e * dist y x).
    rewrite (dist_sym y x). apply K.
  rewrite dist_sym. exact L.
Qed.
Lemma is_gradient_unique f x g h : is_gradient f x g -> is_gradient f x h -> g = h.
Proof. intros A B. apply (grad_unique (part f) x); apply is_gradient_part; auto. Qed.
Lemma grad_is_gradient f x g : is_gradient f x g -> grad f x = g.
Proof.
  intros H. unfold grad. destruct (decide (differentiable_at f x)) as [K|K].
  - destruct (definite V _ K) as (h & Hh). simpl. apply (is_gradient_unique f x); auto.
  - exfalso. apply K. exists g. split; auto. intros h Hh. apply (is_gradient_unique f x); auto.
Qed.
Lemma differentiable_grad f x : differentiable f -> is_gradient f x (grad f x).
Proof. intros H. destruct (H x) as (g & G). rewrite (grad_is_gradient f x g G). exact G. Qed.
Lemma differentiable_real f : differentiable f -> forall x, dom f x.
Proof.
  intros H x. destruct (H x) as (g & G). destruct (G 1 Rlt_0_1) as (d & Hd & K). destruct (K x) as (a & b & E & _).
  - change (dist x x < d). rewrite dist_refl. auto. - exists a; auto.
Qed.
Lemma gradient_part f : differentiable f -> pgradient (part f) (grad f).
Proof. intros H. split. exact (differentiable_real f H). intros x. apply is_gradient_part, differentiable_grad, H. Qed.
Lemma gradient_differentiable f G : pgradient (part f) G -> differentiable f /\ forall x, grad f x = G x.
Proof.
  intros (R & H). assert (K : forall x, is_gradient f x (G x)) by (intros x; apply is_grad_gradient; auto).
  split. intros x. exists (G x); auto. intros x. apply grad_is_gradient; auto.
Qed.
Lemma differentiable_part f : differentiable f <-> pdifferentiable (part f).
Proof. split. intros H. exists (grad f). apply gradient_part, H. intros (G & H). apply (gradient_differentiable f G H). Qed.
Lemma differentiable_closed f : differentiable f -> closed f.
Proof. intros H. apply closed_part. apply (gradient_closed _ (grad f)), gradient_part, H. Qed.
Lemma real_le f x y : differentiable f -> ((f x <= f y)%num <-> part f x <= part f y).
Proof. intros H. pose proof (differentiable_real f H) as R. rewrite (le_part f x y (R x)). split; auto. Qed.

Lemma pseudoconvex_part f : pseudoconvex f <-> ppseudoconvex (part f).
Proof.
  split.
  - intros (D & H). exists (grad f). split. apply gradient_part, D. intros x y K. apply (real_le f x y D). apply H; try apply (differentiable_real f D).
    apply Rle_ge, K.
  - intros (G & Gr & H). destruct (gradient_differentiable f G Gr) as (D & E). split; auto. intros x _ y _ K. apply (real_le f x y D).
    apply H. rewrite <- E. apply Rge_le, K.
Qed.
Lemma quasar_convex_part f gamma : quasar_convex f gamma <-> pquasar_convex (part f) gamma.
Proof.
  split.
  - intros (Hg & D & s & Hs & H). split; [lra|]. exists (grad f), s. split. apply gradient_part, D. split. apply argmin_part, Hs. intros x.
    pose proof (differentiable_real f D x) as Dx. specialize (H x Dx). rewrite (fstar_fin f s Hs), (value_part f x Dx) in H. simpl in H.
      simpl. unfold Rdiv in H. lra.
  - intros (Hg & G & s & Gr & Hs & H). destruct (gradient_differentiable f G Gr) as (D & E). split; [lra|]. split; auto.
    apply argmin_part in Hs. exists s. split; auto.
    intros x Dx. rewrite (fstar_fin f s Hs), (value_part f x Dx). specialize (H x). rewrite <- E in H. simpl in *. unfold Rdiv. lra.
Qed.
Lemma scal_fin a r : (a * Fin r)%num = Fin (a * r). Proof. reflexivity. Qed.
Lemma aiming_part f theta : aiming f theta <-> paiming (part f) theta.
Proof.
  split.
  - intros (Ht & D & H). split; auto. exists (grad f). split. apply gradient_part, D. intros x.
    pose proof (differentiable_real f D x) as Dx.
    destruct (H x Dx) as (p & Pp & K). exists p. split. apply projection_part, Pp. intros y Hy. apply argmin_part in Hy.
    rewrite (fstar_fin f y Hy), (value_part f x Dx) in K. simpl in *. lra.
  - intros (Ht & G & Gr & H). destruct (gradient_differentiable f G Gr) as (D & E). split; auto. split; auto. intros x Dx.
    destruct (H x) as (p & Pp & K).
    exists p. split. apply projection_part, Pp. rewrite (fstar_fin f p), (value_part f x Dx) by (apply argmin_part, Pp).
      specialize (K p (proj1 Pp)). rewrite E. simpl in *. lra.
Qed.
Lemma norm_pow2 (v : V) : norm v ^ 2 = <<v,v>>. Proof. rewrite <- norm_sq. ring. Qed.
Lemma polyak_lojasiewicz_part f mu : has_minimizer f -> (polyak_lojasiewicz f mu <-> ppolyak_lojasiewicz (part f) mu).
Proof.
  intros (s & Hs)%a_minimizer. split.
  - intros (Hm & D & H). split; auto. exists (grad f). split. apply gradient_part, D. intros x y Hy. apply argmin_part in Hy.
    pose proof (differentiable_real f D x) as Dx.
    specialize (H x Dx). rewrite (fstar_fin f y Hy), (value_part f x Dx), norm_pow2 in H. simpl in *. lra.
  - intros (Hm & G & Gr & H). destruct (gradient_differentiable f G Gr) as (D & E). split; auto. split; auto. intros x Dx.
    rewrite (fstar_fin f s Hs), (value_part f x Dx), norm_pow2, E. specialize (H x s (proj1 (argmin_part f s) Hs)). simpl in *. lra.
Qed.
Lemma quadratic_growth_part f mu : closed f -> has_minimizer f -> (quadratic_growth f mu <-> pquadratic_growth (part f) mu).
Proof.
  intros Cl Ex. split.
  - intros (Hm & H). split; auto. intros x Dx. destruct (projection f x Cl Ex) as (p & Pp). exists p. split. apply projection_part, Pp.
    specialize (H x Dx).
    rewrite (dist_X_attained f x p Pp), (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in H. unfold dist. simpl in *. lra.
  - intros (Hm & H). split; auto. intros x Dx. destruct (H x Dx) as (p & Pp & K). apply projection_part in Pp.
    rewrite (dist_X_attained f x p Pp), (fstar_fin f p (proj1 Pp)), (value_part f x Dx). unfold dist in K. simpl in *. lra.
Qed.
Lemma restricted_secant_part f mu : restricted_secant f mu <-> prestricted_secant (part f) mu.
Proof.
  split.
  - intros (Hm & D & H). split; auto. exists (grad f). split. apply gradient_part, D. intros x.
    destruct (H x (differentiable_real f D x)) as (p & Pp & K). exists p. split. apply projection_part, Pp. unfold dist. simpl in K. lra.
  - intros (Hm & G & Gr & H). destruct (gradient_differentiable f G Gr) as (D & E). split; auto. split; auto. intros x Dx.
    destruct (H x) as (p & Pp & K). exists p. split. apply projection_part, Pp. rewrite E. unfold dist in K. simpl. lra.
Qed.

Lemma real_valued_dom f : real_valued f -> forall x, dom f x. Proof. intros H x. apply H. exact I. Qed.

(** ** The method *)
Lemma moving_part f t x y : any_moving f t x y <-> pmoving (V := M V) (part f) t x y.
Proof.
  split; intros (B & N); (split; [apply brox_part, B|]); intros (u & U & K); apply N; exists u; (split; [apply brox_part, U|exact K]).
Qed.
Lemma farthest_part f t x y : farthest f t x y <-> pfarthest (V := M V) (part f) t x y.
Proof. split; intros (B & N); (split; [apply brox_part, B|]); intros u U; apply N, brox_part, U. Qed.
Lemma bpm_part f t (x : nat -> V) : bpm any_moving f t x <-> prun (V := M V) (part f) t x.
Proof. split; intros (D & H); (split; [exact D|]); intros k; apply moving_part, H. Qed.
Lemma bpm_dom f t (rule : efun V -> R -> V -> V -> Prop) (x : nat -> V) k : (forall x y, rule f t x y -> brox f x t y) -> bpm rule f t x ->
  dom f (x k).
Proof. intros H (D & R). destruct k; auto. apply (H _ _ (R k)). Qed.
End Bridge.
