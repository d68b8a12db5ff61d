(** * Section 5: classes inside the broximally aligned functions, and operations that keep the assumptions

    The classes know the Euclidean inner product only; alignment and progress are in any metric. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Rest Facts Line AimingLine Same.
From Brox Require Import Setting Classes Bridge Spaces Section4.
Open Scope R_scope.

Section Section5.
Context {V : Space}.
Implicit Types (f g h : efun V) (x y z u v : V) (t : R).

(** ** Inclusions *)
Theorem Strictly_star_quasiconvex_aligned f t : 0 < t -> strictly_star_quasiconvex f -> broximally_aligned f t.
Proof. intros Ht H. apply paligned_aligned, (conj_star (V := M V)); auto. apply strictly_star_quasiconvex_part in H. exact H. Qed.
Theorem Theorem_5_1 f t : 0 < t -> has_minimizer f -> strictly_quasiconvex f -> broximally_aligned f t.
Proof.
  intros Ht Ex H. apply Strictly_star_quasiconvex_aligned; auto. apply strictly_star_quasiconvex_part, strictly_quasi_star.
  apply has_minimizer_part, Ex. apply strictly_quasiconvex_part, H.
Qed.
Theorem Pseudoconvex_strictly_star f : has_minimizer f -> pseudoconvex f -> strictly_star_quasiconvex f.
Proof. intros Ex H. apply strictly_star_quasiconvex_part, pseudo_strictly_star. apply has_minimizer_part, Ex. apply pseudoconvex_part, H.
  Qed.
Theorem Theorem_5_2 f t : 0 < t -> has_minimizer f -> pseudoconvex f -> broximally_aligned f t.
Proof. intros Ht Ex H. apply Strictly_star_quasiconvex_aligned, Pseudoconvex_strictly_star; auto. Qed.
Theorem Quasar_convex_strictly_star f gamma : quasar_convex f gamma -> strictly_star_quasiconvex f.
Proof. intros H. apply strictly_star_quasiconvex_part, (quasar_strictly_star _ gamma), quasar_convex_part, H. Qed.
Theorem Theorem_5_3 f gamma t : 0 < t -> quasar_convex f gamma -> broximally_aligned f t.
Proof. intros Ht H. apply Strictly_star_quasiconvex_aligned, (Quasar_convex_strictly_star f gamma); auto. Qed.
Theorem Aiming_unique_quasar f theta gamma : 0 < gamma <= 1 -> gamma <= theta -> unique_minimizer f -> aiming f theta -> quasar_convex f
  gamma.
Proof. intros. apply quasar_convex_part, (aiming_quasar_unique _ theta); auto. apply unique_minimizer_part; auto. apply aiming_part; auto.
  Qed.
Theorem Theorem_5_4 f theta t : 0 < t -> unique_minimizer f -> aiming f theta -> broximally_aligned f t.
Proof.
  intros Ht U A. assert (0 < theta) by apply A. pose proof (Rmin_l 1 theta). pose proof (Rmin_r 1 theta).
    assert (0 < Rmin 1 theta) by (apply Rmin_pos; lra).
  apply (Theorem_5_3 f (Rmin 1 theta)); auto. apply (Aiming_unique_quasar f theta); auto.
Qed.
(** One inequality of Theorems 5.1 to 5.4 at a time: for far x and u in the broximal set, u is not x, and (3). *)
Theorem Strictly_star_quasiconvex_step f t : closed f -> 0 < t -> strictly_star_quasiconvex f ->
  exists s, argmin f s /\ forall x, dom f x -> far f t x -> forall u, brox f x t u -> u <> x /\ <<x [-] u, u [-] s>>_B >= 0.
Proof.
  intros Cl Ht H. pose proof H as (s & Hs & S). destruct (Strictly_star_quasiconvex_aligned f t Ht H) as (_ & _).
  exists s. split; auto. intros x D F u B. apply strictly_star_quasiconvex_part in H.
  assert (Pd : pargmin (part f) s) by (apply argmin_part, Hs).
  assert (NX : ~ argmin f u). { intros K. apply (far_not_argmin (V := M V) (part f) t x u);
    [apply far_pfar, F|apply B|apply argmin_part, K]. }
  split.
  - intros ->. apply brox_part in B. destruct B as (_ & _ & Mn).
    destruct (small_step (dist (V := M V) x s) t Ht (dist_ge0 _ _)) as (a & Ha & La).
    destruct (S x D (cvx a s x)) as (_ & St). { split. intros ->. auto. exists a; auto. } destruct St as [St|St]; [contradiction|].
    rewrite (value_part f x D) in St. apply lt_fin in St. destruct St as (Dz & St). assert (K : part f x <= part f (cvx a s x)). { apply Mn;
      auto.
      change (dist (V := M V) x (cvx (V := M V) a s x) <= t). rewrite cvx_dist0; lra. } lra.
  - apply Rle_ge. destruct (Rle_dec 0 (<<x [-] u, u [-] s>>_B)) as [|N]; auto. exfalso. apply brox_part in B. destruct B as (Du & Lu & Mn).
    destruct (misaligned_step (V := M V) x u s t Lu) as (a & Ha & La). { apply Rnot_le_lt. exact N. }
    destruct (S u Du (cvx a s u)) as (_ & St). { split. intros ->. auto. exists a; auto. } destruct St as [St|St]; [contradiction|].
    rewrite (value_part f u Du) in St. apply lt_fin in St. destruct St as (Dz & St).
      assert (K : part f u <= part f (cvx a s u)) by (apply Mn; auto). lra.
Qed.

Theorem Theorem_5_1_step f t : closed f -> 0 < t -> has_minimizer f -> strictly_quasiconvex f ->
  exists s, argmin f s /\ forall x, dom f x -> far f t x -> forall u, brox f x t u -> u <> x /\ <<x [-] u, u [-] s>>_B >= 0.
Proof.
  intros Cl Ht Ex H. apply Strictly_star_quasiconvex_step; auto. apply strictly_star_quasiconvex_part, strictly_quasi_star.
  apply has_minimizer_part, Ex. apply strictly_quasiconvex_part, H.
Qed.
Theorem Theorem_5_2_step f t : 0 < t -> has_minimizer f -> pseudoconvex f ->
  exists s, argmin f s /\ forall x, dom f x -> far f t x -> forall u, brox f x t u -> u <> x /\ <<x [-] u, u [-] s>>_B >= 0.
Proof. intros Ht Ex H. apply Strictly_star_quasiconvex_step; auto. apply differentiable_closed, H. apply Pseudoconvex_strictly_star; auto.
  Qed.
Theorem Theorem_5_3_step f gamma t : 0 < t -> quasar_convex f gamma ->
  exists s, argmin f s /\ forall x, dom f x -> far f t x -> forall u, brox f x t u -> u <> x /\ <<x [-] u, u [-] s>>_B >= 0.
Proof.
  intros Ht H. apply Strictly_star_quasiconvex_step; auto. apply differentiable_closed, (proj1 (proj2 H)).
    apply (Quasar_convex_strictly_star f gamma H).
Qed.
Theorem Theorem_5_4_step f theta t : 0 < t -> unique_minimizer f -> aiming f theta ->
  exists s, argmin f s /\ forall x, dom f x -> far f t x -> forall u, brox f x t u -> u <> x /\ <<x [-] u, u [-] s>>_B >= 0.
Proof.
  intros Ht U A. assert (0 < theta) by apply A. pose proof (Rmin_l 1 theta). pose proof (Rmin_r 1 theta).
    assert (0 < Rmin 1 theta) by (apply Rmin_pos; lra).
  apply (Theorem_5_3_step f (Rmin 1 theta)); auto. apply (Aiming_unique_quasar f theta); auto.
Qed.

(** ** Lemma 5.1: phi(f) has the classes of f *)
Definition compose (phi : R -> R) f : efun V.
Proof.
  refine {| value := fun x => match f x with Fin r => Fin (phi r) | a => a end |}.
  intros x. destruct (extended f x) as [->|(r & ->)]; [left|right; exists (phi r)]; reflexivity.
Defined.
Definition strictly_increasing_on_range phi f := forall x y, dom f x -> dom f y -> (f x < f y)%num -> phi (part f x) < phi (part f y).
Lemma compose_same phi f : same (part (compose phi f)) (Order.compose phi (part f)).
Proof.
  split; intros x; unfold part, compose; simpl.
  - split; intros (r & E). destruct (f x); try discriminate. eauto. rewrite E. eauto.
  - intros (r & E). destruct (f x); try discriminate. reflexivity.
Qed.
Lemma increasing_part phi f : strictly_increasing_on_range phi f -> increasing_on_range phi (part f).
Proof. intros H x y Dx Dy L. apply H; auto. apply lt_part; auto. Qed.
Theorem Lemma_5_1_progress phi f t : strictly_increasing_on_range phi f -> progress f t -> progress (compose phi f) t.
Proof.
  intros H P. apply progress_part, (pprogress_same (V := M V) _ _ (compose_same phi f)), (lem_5_1_progress (V := M V)).
  apply increasing_part, H. apply progress_part, P.
Qed.
Theorem Lemma_5_1_alignment phi f t : closed f -> strictly_increasing_on_range phi f -> alignment f t -> alignment (compose phi f) t.
Proof.
  intros Cl H P. apply palignment_alignment, (palignment_same (V := M V) _ _ (compose_same phi f)), (lem_5_1_alignment (V := M V)).
  apply increasing_part, H. apply alignment_part; auto.
Qed.
Theorem Lemma_5_1 phi f t : closed f -> strictly_increasing_on_range phi f -> broximally_aligned f t -> broximally_aligned (compose phi f)
  t.
Proof. intros Cl H (A & P). split. apply Lemma_5_1_alignment; auto. apply Lemma_5_1_progress; auto. Qed.
(** closedness: phi is lower semicontinuous on the range, and phi tends to +inf along it or the domain is closed *)
Theorem Lemma_5_1_closed phi f : strictly_increasing_on_range phi f -> closed f ->
  (forall x c, dom f x -> c < phi (part f x) -> exists e, 0 < e /\ forall y, dom f y -> part f x - e < part f y -> c < phi (part f y)) ->
  ((forall c, exists r, forall y, dom f y -> r < part f y -> c < phi (part f y)) \/ closed_set (dom f)) -> closed (compose phi f).
Proof.
  intros H Cl L E. apply closed_part, (pclosed_same _ _ (compose_same phi f)), lem_5_1_closed; auto.
  - apply increasing_part, H. - apply closed_part, Cl. - destruct E as [E|E]; [left; exact E|right]. apply closed_set_part in E. exact E.
Qed.

(** ** Lemma 5.2: h(x) = f(Q x + b), Q'BQ = B *)
Definition precompose (q : V -> V) f : efun V := {| value := fun x => f (q x); extended := fun x => extended f (q x) |}.
(** a linear map that keeps the metric is onto: orbits come back, and the image is closed *)
Lemma isometry_onto (Q : V -> V) : (forall x y a, Q (x [+] a[.]y) = Q x [+] a[.]Q y) -> (forall x y, <<Q x, Q y>>_B = <<x, y>>_B) -> forall
  y, exists x, Q x = y.
Proof.
  intros Ql Qi. assert (Qd : forall x y, dist (V := M V) (Q x) (Q y) = dist (V := M V) x y).
  { intros x y. unfold dist, norm. f_equal. change (<<Q x [-] Q y, Q x [-] Q y>>_B = <<x [-] y, x [-] y>>_B). rewrite <- Ql. apply Qi. }
  assert (Qn : forall x, norm (V := M V) (Q x) = norm (V := M V) x).
  { intros x. unfold norm. f_equal. change (<<Q x, Q x>>_B = <<x, x>>_B). apply Qi. }
  intros y. set (orb := fun k => Nat.iter k Q y). assert (On : forall k, norm (V := M V) (orb k) = norm (V := M V) y).
  { induction k; auto. change (orb (S k)) with (Q (orb k)). rewrite Qn. exact IHk. }
  (* y is near the image *)
  assert (Near : forall e, 0 < e -> exists x, dist (V := M V) (Q x) y < e).
  { intros e He. destruct (adherent_metric (fun n z => exists k, (n <= k)%nat /\ z = orb k) (norm (V := M V) y)) as (z & Hz).
    - intros n z (k & Lk & ->). exists k. split; auto. lia.
    - intros n. exists (orb n), n. split; auto. - intros z (k & _ & ->). rewrite On. apply Rle_refl.
    - destruct (Hz O (e/2) ltac:(lra)) as (w1 & (k1 & _ & ->) & L1). destruct (Hz (S k1) (e/2) ltac:(lra)) as (w2 & (k2 & Lk & ->) & L2).
      assert (Sh : forall j k, dist (V := M V) (orb (j + k)%nat) (orb j) = dist (V := M V) (orb k) y).
      { induction j; intros k; auto. simpl. rewrite <- (IHj k). apply Qd. }
      exists (orb (k2 - S k1)%nat). change (Q (orb (k2 - S k1)%nat)) with (orb (S (k2 - S k1))). rewrite <- (Sh k1).
      replace (k1 + S (k2 - S k1))%nat with k2 by lia.
      pose proof (dist_triang (V := M V) (orb k2) z (orb k1)). rewrite (dist_sym (V := M V) (orb k2) z) in H. lra. }
  destruct (adherent_metric (fun n x => dist (V := M V) (Q x) y <= / (INR n + 1)) (norm (V := M V) y + 1)) as (x & Hx).
  - intros n x L. pose proof (inv_le n (S n) ltac:(auto)). lra.
  - intros n. destruct (Near (/ (INR n + 1)) (inv_pos n)) as (x & L). exists x. lra.
  - intros x L. simpl in L. replace (/ (0 + 1)) with 1 in L by field. rewrite <- Qn.
    replace (Q x : M V) with (plus (i := M V) y (plus (i := M V) (Q x) (scal (i := M V) (-1) y))) by vec. eapply Rle_trans.
      apply norm_triang. unfold dist in L. lra.
  - exists x. apply (dist_eq (V := M V)). apply Rle_antisym; [|apply dist_ge0]. apply Rnot_lt_le. intros P.
    set (e := dist (V := M V) (Q x) y) in *.
    destruct (inv_small (e/2) ltac:(lra)) as (n & Hn). specialize (Hn n (le_n n)). destruct (Hx n (e/2) ltac:(lra)) as (w & Lw & Ld).
    pose proof (dist_triang (V := M V) (Q x) (Q w) y). rewrite Qd in H. fold e in H. lra.
Qed.
Section Lemma_5_2.
Variables (Q : V -> V) (b : V) (f : efun V) (t : R).
Hypothesis Q_linear : forall x y a, Q (x [+] a[.]y) = Q x [+] a[.]Q y.
Hypothesis Q_isometry : forall x y, <<Q x, Q y>>_B = <<x, y>>_B.
Let inverse y : {x | Q x = y}.
Proof.
  apply definite. destruct (isometry_onto Q Q_linear Q_isometry y) as (x & E). exists x. split; auto. intros z Ez.
  apply (veq (V := M V)). change (<<z [-] x, z [-] x>>_B = 0). rewrite <- Q_isometry, Q_linear, E, Ez.
  replace (y [+] (-1)[.]y) with (zero : V) by (symmetry; apply plus_opp_r). apply (inner_0_l (V := M V)).
Defined.
Let back y := proj1_sig (inverse y).
Let back_spec y : Q (back y) = y := proj2_sig (inverse y).
Let h := precompose (fun x => Q x [+] b) f.
Theorem Lemma_5_2_alignment : closed f -> alignment f t -> alignment h t.
Proof.
  intros Cl A. apply palignment_alignment. apply (lem_5_2_alignment (V := M V) Q back b (part f) t Q_linear Q_isometry back_spec).
    apply alignment_part; auto.
Qed.
Theorem Lemma_5_2_progress : progress f t -> progress h t.
Proof. intros P. apply progress_part. apply (lem_5_2_progress (V := M V) Q back b (part f) t Q_linear Q_isometry back_spec).
  apply progress_part, P. Qed.
Theorem Lemma_5_2 : closed f -> broximally_aligned f t -> broximally_aligned h t.
Proof. intros Cl (A & P). split. apply Lemma_5_2_alignment; auto. apply Lemma_5_2_progress; auto. Qed.
Theorem Lemma_5_2_closed : closed f -> closed h.
Proof.
  intros Cl. apply closed_metric. apply closed_metric in Cl. intros x c H. destruct (Cl (Q x [+] b) c H) as (r & Hr & K). exists r. split;
    auto.
  intros y L Dy. apply K; auto. eapply Rle_lt_trans; [|exact L]. right. apply (q_dist (V := M V) Q b Q_linear Q_isometry).
Qed.
End Lemma_5_2.

(** ** Lemma 5.3: h = a f + b, a > 0 *)
Theorem Lemma_5_3 f a b t : closed f -> 0 < a -> broximally_aligned f t -> broximally_aligned (compose (fun r => a*r + b) f) t.
Proof.
  intros Cl Ha. apply Lemma_5_1; auto. intros x y Dx Dy L. apply (lt_part f x y Dx Dy) in L. apply Rplus_lt_compat_r, Rmult_lt_compat_l;
    auto.
Qed.
Theorem Lemma_5_3_alignment f a b t : closed f -> 0 < a -> alignment f t -> alignment (compose (fun r => a*r + b) f) t.
Proof.
  intros Cl Ha. apply Lemma_5_1_alignment; auto. intros x y Dx Dy L. apply (lt_part f x y Dx Dy) in L.
    apply Rplus_lt_compat_r, Rmult_lt_compat_l; auto.
Qed.
(** The least value over a ball is phi of that of f: the broximal sets are the same. *)
Theorem Lemma_5_1_values phi f t x u : strictly_increasing_on_range phi f -> (brox (compose phi f) x t u <-> brox f x t u).
Proof.
  intros H. rewrite !brox_part, (pbrox_same (V := M V) _ _ (compose_same phi f)). apply (brox_compose (V := M V)), increasing_part, H.
Qed.
Theorem Lemma_5_3_values f a b t x u : 0 < a -> (brox (compose (fun r => a*r + b) f) x t u <-> brox f x t u).
Proof.
  intros Ha. apply Lemma_5_1_values. intros y z Dy Dz L. apply (lt_part f y z Dy Dz) in L. apply Rplus_lt_compat_r, Rmult_lt_compat_l; auto.
Qed.
Theorem Lemma_5_2_values Q b f t x u : (forall x y a, Q (x [+] a[.]y) = Q x [+] a[.]Q y) -> (forall x y, <<Q x, Q y>>_B = <<x, y>>_B) ->
  (brox (precompose (fun x => Q x [+] b) f) x t u <-> brox f (Q x [+] b) t (Q u [+] b)).
Proof.
  intros Ql Qi. assert (inverse : forall y, {x | Q x = y}).
  { intros y. apply definite. destruct (isometry_onto Q Ql Qi y) as (z & E). exists z. split; auto. intros w Ew.
    apply (veq (V := M V)). change (<<w [-] z, w [-] z>>_B = 0). rewrite <- Qi, Ql, E, Ew.
    replace (y [+] (-1)[.]y) with (zero : V) by (symmetry; apply plus_opp_r). apply (inner_0_l (V := M V)). }
  rewrite !brox_part. apply (brox_sub (V := M V) Q (fun y => proj1_sig (inverse y)) b (part f) t Ql Qi (fun y => proj2_sig (inverse y))).
Qed.
End Section5.

(** ** Theorem 5.4 in one variable needs no uniqueness *)
Theorem Theorem_5_4_line b Hb (f : efun (R_1 b Hb)) theta t : 0 < t -> has_minimizer f -> aiming f theta -> broximally_aligned f t.
Proof.
  intros Ht Ex A. apply Strictly_star_quasiconvex_aligned; auto. apply strictly_star_quasiconvex_part.
    apply (aiming_line_star (part f) theta).
  exact (proj1 (has_minimizer_part (V := R_1 b Hb) f) Ex). exact (proj1 (aiming_part (V := R_1 b Hb) f theta) A).
Qed.

(** ** Example 2: |x| with one more zero *)
Definition Example_2 (b : R) : efun (R_1 1 Rlt_0_1) := on (fun _ => True) (fun x : R => if Req_EM_T x b then 0 else Rabs x).
Theorem Example_2_aligned b t : b <> 0 -> 0 < t ->
  broximally_aligned (Example_2 b) t /\ closed (Example_2 b) /\ (forall x : R_1 1 Rlt_0_1, argmin (Example_2 b) x <-> x = 0 \/ x = b) /\ ~
    connected_minimizers (Example_2 b).
Proof.
  intros Hb Ht. destruct (ex_2 b t Hb Ht) as (A & X & C). set (L1 := R_1 1 Rlt_0_1).
  assert (S : same (part (Example_2 b)) (ex2 b)) by apply part_on.
  assert (Ar : forall x : L1, argmin (Example_2 b) x <-> x = 0 \/ x = b). { intros x. rewrite argmin_part, (pargmin_same (V := Line) _ _ S).
    apply X. }
  split; [|split; [|split; [exact Ar|]]].
  - apply paligned_aligned, (paligned_same (V := M L1) _ _ S), line_aligned. rewrite line_radius_1. exact A.
  - apply line_closed, (pclosed_same (V := Line) _ _ S), C.
  - intros (_ & K). assert (Cl : forall c : R, closed_set (V := L1) (fun x : R => x = c)).
    { intros c x N. exists (Rabs (c - x)). split. apply Rabs_pos_lt. lra. intros y L ->. change (dist (V := Line) c x < Rabs (c - x)) in L.
      rewrite line_dist in L. lra. }
    destruct (K (fun x => x = 0) (fun x => x = b) (Cl 0) (Cl b)) as (x & _ & -> & E); [| | |auto].
    + intros x H. apply Ar in H. exact H. + exists 0. split; auto. apply Ar; auto. + exists b. split; auto. apply Ar; auto.
Qed.
