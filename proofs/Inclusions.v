(** * Inclusions between the classes: the facts of the atlas

    A class that speaks of X contains only functions with a minimizer;
      where the hypotheses do not give one, [has_minimizer] (or [closed]) is asked for:
    both are the standing assumptions of the paper. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Rest Facts.
From Brox Require Import Setting Classes FurtherClasses Bridge AppendixA Section5 AppendixC.
Open Scope R_scope.

Section Inclusions.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v p s : V) (t : R).

(** ** Strongly convex, convex *)
Theorem Strongly_convex_convex f mu : strongly_convex f mu -> convex f.
Proof. intros H. apply strongly_convex_part in H. destruct H as (Hm & H). apply convex_part, (strong_convex _ mu); auto; lra. Qed.
Theorem Strongly_convex_strictly_quasiconvex f mu : strongly_convex f mu -> strictly_quasiconvex f.
Proof. intros H. apply strongly_convex_part in H. destruct H as (Hm & H). apply strictly_quasiconvex_part, (strong_strictly_quasi _ mu);
  auto. Qed.
Theorem Strongly_convex_quadratic_growth f mu : closed f -> has_minimizer f -> strongly_convex f mu -> quadratic_growth f mu.
Proof.
  intros Cl Ex H. apply strongly_convex_part in H. destruct H as (Hm & H). apply quadratic_growth_part; auto. apply strong_growth; auto.
    apply has_minimizer_part, Ex.
Qed.
Theorem Strongly_convex_unique_minimizer f mu : has_minimizer f -> strongly_convex f mu -> unique_minimizer f.
Proof. intros Ex H. apply strongly_convex_part in H. destruct H as (Hm & H). apply unique_minimizer_part, (strong_unique _ mu); auto.
  apply has_minimizer_part, Ex. Qed.
Theorem Strongly_convex_polyak_lojasiewicz f mu : has_minimizer f -> differentiable f -> strongly_convex f mu -> polyak_lojasiewicz f mu.
Proof.
  intros Ex D H. apply strongly_convex_part in H. destruct H as (Hm & H). apply polyak_lojasiewicz_part; auto. apply strong_pl; auto.
    apply differentiable_part, D.
Qed.
Theorem Convex_quasiconvex f : convex f -> quasiconvex f.
Proof. intros H. apply convex_part in H. apply quasiconvex_part, convex_quasi, H. Qed.
Theorem Convex_star_convex f : has_minimizer f -> convex f -> star_convex f.
Proof. intros Ex H. apply convex_part in H. apply star_convex_part, convex_star; auto. apply has_minimizer_part, Ex. Qed.
Theorem Convex_pseudoconvex f : differentiable f -> convex f -> pseudoconvex f.
Proof. intros D H. apply convex_part in H. apply pseudoconvex_part, convex_pseudo; auto. apply differentiable_part, D. Qed.

(** ** The quasiconvex family *)
Theorem Quasiconvex_convex_domain f : quasiconvex f -> convex_domain f.
Proof. intros H. apply quasiconvex_part in H. apply convex_domain_part, H. Qed.
Theorem Quasiconvex_star_quasiconvex f : has_minimizer f -> quasiconvex f -> star_quasiconvex f.
Proof. intros Ex H. apply quasiconvex_part in H. apply star_quasiconvex_part, quasi_star; auto. apply has_minimizer_part, Ex. Qed.
Theorem Strictly_quasiconvex_quasiconvex f : strictly_quasiconvex f -> quasiconvex f.
Proof. intros H. apply strictly_quasiconvex_part in H. apply quasiconvex_part, strictly_quasi_quasi, H. Qed.
Theorem Strictly_quasiconvex_unique_minimizer f : has_minimizer f -> strictly_quasiconvex f -> unique_minimizer f.
Proof. intros Ex H. apply strictly_quasiconvex_part in H. apply unique_minimizer_part, strictly_quasi_unique; auto.
  apply has_minimizer_part, Ex. Qed.
Theorem Strictly_quasiconvex_strictly_star f : has_minimizer f -> strictly_quasiconvex f -> strictly_star_quasiconvex f.
Proof. intros Ex H. apply strictly_quasiconvex_part in H. apply strictly_star_quasiconvex_part, strictly_quasi_star; auto.
  apply has_minimizer_part, Ex. Qed.

(** ** The star classes *)
Theorem Star_convex_strictly_star f : star_convex f -> strictly_star_quasiconvex f.
Proof. intros H. apply star_convex_part in H. apply strictly_star_quasiconvex_part, star_strictly_star, H. Qed.
Theorem Star_convex_quasar_convex f : differentiable f -> star_convex f -> quasar_convex f 1.
Proof. intros D H. apply star_convex_part in H. apply quasar_convex_part, star_quasar1; auto. apply differentiable_part, D. Qed.
Theorem Quasar_convex_1_star_convex f : quasar_convex f 1 -> star_convex f.
Proof. intros H. apply quasar_convex_part in H. apply star_convex_part, quasar1_star, H. Qed.
Theorem Quasar_convex_monotone f g1 g2 : 0 < g2 <= g1 -> quasar_convex f g1 -> quasar_convex f g2.
Proof. intros L H. apply quasar_convex_part in H. apply quasar_convex_part, (quasar_mono _ g1); auto. Qed.
Theorem Strictly_star_star f : strictly_star_quasiconvex f -> star_quasiconvex f.
Proof. intros (s & Hs & H). exists s. split; auto. intros x D z Z. apply (H x D z Z). Qed.
Theorem Star_quasiconvex_connected f : star_quasiconvex f -> connected_minimizers f.
Proof.
  intros (s & Hs & H).
  assert (Q : forall A B : V -> Prop, closed_set A -> closed_set B -> (forall x, argmin f x -> A x \/ B x) -> A s -> (exists x, argmin f x
    /\ B x) ->
    exists x, argmin f x /\ A x /\ B x).
  { intros A B CA CB Cov As (b & Hb & Bb).
    assert (Seg : forall a, 0 <= a <= 1 -> argmin f (s [+] a[.](b [-] s))).
    { intros a Ha. destruct (eq_dec_v s b) as [->|N]. replace (b [+] a[.](b [-] b)) with b by vec; auto.
      destruct (Req_dec a 0) as [->|]. replace (s [+] 0[.](b [-] s)) with s by vec; auto. destruct (Req_dec a 1) as [->|].
        replace (s [+] 1[.](b [-] s)) with b by vec; auto.
      specialize (H b (argmin_dom f b Hb) (s [+] a[.](b [-] s))). assert (O : open_segment s b (s [+] a[.](b [-] s))).
      { split; auto. exists (1 - a). split. lra. vec. } specialize (H O). rewrite (value_part f b (proj1 Hb)) in H. apply le_fin in H.
        destruct H as (D & L).
      apply argmin_part, argmin_val with b; auto. apply argmin_part, Hb. }
    apply closed_set_part in CA, CB. destruct (segment_meets A B s (b [-] s) CA CB) as (a & Ha & P1 & P2).
    - intros a Ha. apply Cov, Seg, Ha. - replace (s [+] 0[.](b [-] s)) with s by vec; auto. - replace (s [+] 1[.](b [-] s)) with b by vec;
      auto.
    - exists (s [+] a[.](b [-] s)). auto. }
  split. exists s; exact Hs. intros A B CA CB Cov EA EB. destruct (Cov s Hs) as [As|Bs].
  - apply Q; auto. - destruct (Q B A) as (x & X & P1 & P2); eauto. intros x Hx. destruct (Cov x Hx); auto.
Qed.
Theorem Star_quasiconvex_progress f t : 0 < t -> star_quasiconvex f -> progress f t.
Proof. intros Ht H. apply star_quasiconvex_part in H. apply progress_part, (star_quasi_progress (V := M V)), H. exact Ht. Qed.
Theorem Unique_connected f : unique_minimizer f -> connected_minimizers f.
Proof. intros (s & Hs & U). split. exists s; exact Hs. intros A B _ _ _ (a & Ha & Aa) (b & Hb & Bb). apply U in Ha as E1. apply U in Hb as E2. subst. eauto. Qed.

(** ** Pseudoconvex *)
Theorem Pseudoconvex_quasiconvex f : pseudoconvex f -> quasiconvex f.
Proof. intros H. apply pseudoconvex_part in H. apply quasiconvex_part, pseudo_quasi, H. Qed.
Theorem Pseudoconvex_differentiable f : pseudoconvex f -> differentiable f. Proof. intros H. apply H. Qed.
Theorem Quasar_convex_differentiable f gamma : quasar_convex f gamma -> differentiable f. Proof. intros H. apply H. Qed.
Theorem Aiming_differentiable f theta : aiming f theta -> differentiable f. Proof. intros H. apply H. Qed.
Theorem Polyak_lojasiewicz_differentiable f mu : polyak_lojasiewicz f mu -> differentiable f. Proof. intros H. apply H. Qed.
Theorem Restricted_secant_differentiable f mu : restricted_secant f mu -> differentiable f. Proof. intros H. apply H. Qed.

(** ** Aiming, Polyak-Lojasiewicz, restricted secant, quadratic growth *)
Theorem Quasar_convex_unique_aiming f gamma : unique_minimizer f -> quasar_convex f gamma -> aiming f gamma.
Proof. intros U H. apply quasar_convex_part in H. apply aiming_part, quasar_aiming_unique; auto. apply unique_minimizer_part, U. Qed.
Theorem Aiming_unique_quasar_convex f theta : unique_minimizer f -> aiming f theta -> exists gamma, quasar_convex f gamma.
Proof.
  intros U A. assert (0 < theta) by apply A. pose proof (Rmin_l 1 theta). pose proof (Rmin_r 1 theta).
    assert (0 < Rmin 1 theta) by (apply Rmin_pos; lra).
  exists (Rmin 1 theta). apply (Aiming_unique_quasar f theta); auto.
Qed.
Theorem Aiming_quadratic_growth_restricted_secant f theta mu : aiming f theta -> quadratic_growth f mu -> restricted_secant f (theta*mu/2).
Proof.
  intros (Ht & D & A) (Hm & Q). split. apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat; auto|lra]. split; auto.
  intros x Dx. destruct (A x Dx) as (p & Pp & K). exists p. split; auto. specialize (Q x Dx).
  rewrite (dist_X_attained f x p Pp) in Q. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in Q, K.
  unfold num_le, num_add, num_opp, num_scal, num_sqr in Q, K. apply Rle_ge, Rle_trans with (2 := K).
  apply Rmult_le_compat_l with (r := theta) in Q; [|lra]. unfold Rdiv in *. lra.
Qed.
(** a point alone in its broximal set is stationary *)
Lemma alone_stationary f t x : differentiable f -> 0 < t -> brox f x t x -> grad f x = zero.
Proof.
  intros D Ht B. destruct (Lemma_A_1 f t x x D Ht B) as (c & _ & E & _). apply (inner_def V). rewrite E.
    replace (x [-] x) with (zero : V) by (symmetry; apply plus_opp_r).
  assert (<<zero, grad f x>>_B = 0) as -> by apply (inner_0_l (V := M V)). ring.
Qed.
Lemma argmin_of_value f x p : argmin f p -> dom f x -> part f x <= part f p -> argmin f x.
Proof. intros Hp D L. apply argmin_part, argmin_val with p; auto. apply argmin_part, Hp. Qed.
Theorem Invex_progress f t : 0 < t -> invex f -> progress f t.
Proof.
  intros Ht (D & H) x Dx (B & _). apply H; auto. rewrite (alone_stationary f t x D Ht B). unfold norm. rewrite (inner_0_l (V := V)).
    apply sqrt_0.
Qed.
Lemma norm_0_zero (v : V) : norm v = 0 -> v = zero.
Proof. intros H. apply (inner_def V). rewrite <- norm_sq, H. ring. Qed.
Theorem Pseudoconvex_invex f : pseudoconvex f -> invex f.
Proof.
  intros (D & H). split; auto. intros x Dx N. apply norm_0_zero in N. split; auto. intros y.
  apply (H x Dx y (differentiable_real f D y)). rewrite N, inner_0_l. apply Rge_refl.
Qed.
Theorem Quasar_convex_invex f gamma : quasar_convex f gamma -> invex f.
Proof.
  intros (Hg & D & s & Hs & H). split; auto. intros x Dx N. apply norm_0_zero in N. specialize (H x Dx).
    rewrite N, inner_0_l, (fstar_fin f s Hs), (value_part f x Dx) in H.
  unfold num_add, num_le, Rdiv in H. apply (argmin_of_value f x s); auto. lra.
Qed.
Theorem Aiming_invex f theta : aiming f theta -> invex f.
Proof.
  intros (Ht & D & H). split; auto. intros x Dx N. apply norm_0_zero in N. destruct (H x Dx) as (p & (Hp & _) & K).
  rewrite N, inner_0_l, (fstar_fin f p Hp), (value_part f x Dx) in K. unfold num_add, num_opp, num_scal, num_le in K.
    apply (argmin_of_value f x p); auto. nra.
Qed.
Theorem Polyak_lojasiewicz_invex f mu : has_minimizer f -> polyak_lojasiewicz f mu -> invex f.
Proof.
  intros (s & Hs)%a_minimizer (Hm & D & H). split; auto. intros x Dx N. specialize (H x Dx). rewrite N, (fstar_fin f s Hs), (value_part f x Dx) in H.
  unfold num_add, num_opp, num_scal, num_le in H. apply (argmin_of_value f x s); auto. nra.
Qed.
Lemma proj_self f x p : proj f x p -> norm (x [-] p) = 0 -> argmin f x.
Proof. intros (Hp & _) E. assert (x = p) as ->; auto. apply dist_eq, E. Qed.
Theorem Restricted_secant_invex f mu : restricted_secant f mu -> invex f.
Proof.
  intros (Hm & D & H). split; auto. intros x Dx N. apply norm_0_zero in N. destruct (H x Dx) as (p & Pp & K).
  rewrite N, inner_0_l in K. apply (proj_self f x p Pp). pose proof (norm_ge0 (x [-] p)).
  set (n := norm (x [-] p)) in *. destruct H0 as [P|P]; auto. exfalso. assert (0 < mu*(n*n)) by (repeat apply Rmult_lt_0_compat; auto). simpl in K. lra.
Qed.
Theorem Aiming_progress f theta t : 0 < t -> aiming f theta -> progress f t.
Proof. intros Ht H. apply Invex_progress, (Aiming_invex f theta); auto. Qed.
Theorem Polyak_lojasiewicz_progress f mu t : 0 < t -> has_minimizer f -> polyak_lojasiewicz f mu -> progress f t.
Proof. intros Ht Ex H. apply Invex_progress, (Polyak_lojasiewicz_invex f mu); auto. Qed.
Theorem Restricted_secant_progress f mu t : 0 < t -> restricted_secant f mu -> progress f t.
Proof. intros Ht H. apply Invex_progress, (Restricted_secant_invex f mu); auto. Qed.
Theorem Polyak_lojasiewicz_quadratic_growth f mu : has_minimizer f -> polyak_lojasiewicz f mu -> quadratic_growth f mu.
Proof.
  intros Ex H. pose proof (differentiable_closed f (proj1 (proj2 H))) as Cl. apply quadratic_growth_part; auto.
    apply polyak_lojasiewicz_part in H; auto.
  apply pl_growth; auto. apply adherent_euclidean. apply has_minimizer_part, Ex.
Qed.
Theorem Restricted_secant_quadratic_growth f mu : has_minimizer f -> restricted_secant f mu -> quadratic_growth f mu.
Proof.
  intros Ex H. pose proof (differentiable_closed f (proj1 (proj2 H))) as Cl. apply quadratic_growth_part; auto.
    apply restricted_secant_part in H. apply rsi_growth, H.
Qed.

(** ** Properties *)
Theorem Differentiable_real_valued f : differentiable f -> real_valued f. Proof. intros D x _. apply differentiable_real, D. Qed.
Theorem Differentiable_closed f : differentiable f -> closed f. Proof. apply differentiable_closed. Qed.
Theorem Differentiable_continuous f : differentiable f -> continuous f.
Proof.
  intros D. split. apply differentiable_closed, D. intros x c L. pose proof (differentiable_real f D) as R. apply (lt_fin f) in L.
    destruct L as (_ & L).
  destruct (grad_cont (part f) x (grad f x) (is_gradient_part f x _ (differentiable_grad f x D)) (c - part f x)) as (d & Hd & K). lra.
  exists d. split; auto. intros y Ly. apply (lt_fin f). split; [apply R|]. specialize (K y). rewrite dist_sym in K. specialize (K Ly).
  pose proof (Rle_abs (part f y - part f x)). lra.
Qed.
Theorem Continuous_closed f : continuous f -> closed f. Proof. intros H. apply H. Qed.
Theorem Real_valued_convex_domain f : real_valued f -> convex_domain f. Proof. intros R x _ y _ z _. apply R. exact I. Qed.
Theorem Broximally_aligned_alignment f t : broximally_aligned f t -> alignment f t. Proof. intros H. apply H. Qed.
Theorem Broximally_aligned_progress f t : broximally_aligned f t -> progress f t. Proof. intros H. apply H. Qed.
Theorem Alignment_progress_broximally_aligned f t : alignment f t -> progress f t -> broximally_aligned f t. Proof. split; auto. Qed.
End Inclusions.
