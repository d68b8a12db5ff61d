(** * Section 3: remarks on the assumptions, and the Second Brox Theorem *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Rest Facts.
From Brox Require Import Setting Classes Bridge.
Open Scope R_scope.

Section Section3.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v : V) (t : R).

(** The remark after Assumption 3.1: if (3) were asked of all x, the minimizer would be unique;
  for functions with convex domain, real-valued ones among them. *)
Theorem Remark_unique f t s : 0 < t -> convex_domain f -> argmin f s ->
  (forall x, dom f x -> forall u, brox f x t u -> <<x [-] u, u [-] s>>_B >= 0) -> unique_minimizer f.
Proof.
  intros Ht C Hs A. apply unique_minimizer_part. apply (rem_unique (V := M V) (part f) t s); auto.
  - apply convex_domain_part in C. exact C. - apply argmin_part, Hs. - intros x u D B. apply Rge_le. apply A; auto. apply brox_part, B.
Qed.
Theorem Remark_unique_real_valued f t s : 0 < t -> real_valued f -> argmin f s ->
  (forall x, dom f x -> forall u, brox f x t u -> <<x [-] u, u [-] s>>_B >= 0) -> unique_minimizer f.
Proof. intros Ht R. apply Remark_unique; auto. intros x _ y _ z _. apply R. exact I. Qed.

(** Section 5: a function of bounded domain is broximally aligned for every t at least the diameter. *)
Theorem Remark_large_t f t : has_minimizer f -> (forall x y, dom f x -> dom f y -> normB (x [-] y) <= t) -> broximally_aligned f t.
Proof.
  intros Ex D. apply paligned_aligned. apply (rem_large_t (V := M V)); auto. apply has_minimizer_part, Ex.
Qed.

(** The Second Brox Theorem *)
Theorem Second_Brox_Theorem f t x u : 0 < t -> convex f -> dom f x -> brox f x t u ->
  exists c, 0 <= c /\ forall y, dom f y -> (f y - f u >= Fin (c * <<x [-] u, y [-] u>>_B))%num.
Proof.
  intros Ht C D B. destruct (brox_2 (V := M V) (part f) t x u Ht) as (c & Hc & K); auto.
  - apply convex_part in C. exact C. - apply brox_part, B.
  - exists c. split; auto. intros y Dy. specialize (K y Dy). rewrite (value_part f y Dy), (value_part f u (proj1 B)). exact K.
Qed.
(** with y = x*: inequality (3) *)
Theorem Second_Brox_Theorem_aligned f t s x u : 0 < t -> convex f -> argmin f s -> dom f x -> far f t x -> brox f x t u -> <<x [-] u, u [-]
  s>>_B >= 0.
Proof.
  intros Ht C Hs D F B. destruct (Second_Brox_Theorem f t x u Ht C D B) as (c & Hc & K). specialize (K s (argmin_dom f s Hs)).
  assert (Lt : part f s < part f u).
  { apply Rnot_le_lt. intros L. apply (far_not_argmin (V := M V) (part f) t x u); [apply far_pfar, F|apply B|].
    apply (argmin_val (V := M V)) with s; auto. apply B. apply argmin_part, Hs. }
  rewrite (value_part f s (argmin_dom f s Hs)), (value_part f u (proj1 B)) in K. simpl in K, Lt. apply Rle_ge.
  assert (E : <<x [-] u, s [-] u>>_B = - <<x [-] u, u [-] s>>_B).
  { change (inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) s (scal (i := M V) (-1) u)) =
      - inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) u (scal (i := M V) (-1) s))). ipring. }
  rewrite E in K. destruct (Rle_dec 0 (<<x [-] u, u [-] s>>_B)); auto. exfalso. nra.
Qed.

(** Assumption 3.2 is redundant where the domain is convex, in every metric. *)
Theorem Alignment_gives_progress f t : closed f -> 0 < t -> convex_domain f -> alignment f t -> progress f t.
Proof.
  intros Cl Ht C A x0 D0 (B0 & U0). apply alignment_part in A; auto. destruct A as (s & Hs & A). apply argmin_part.
  apply NNPP. intros NX. apply closed_metric in Cl. set (h := part f) in *.
  assert (Ds : pdom h s) by apply Hs. assert (Mx : forall z, pdom h z -> dist (V := M V) x0 z <= t -> h x0 <= h z).
  { apply brox_part in B0. apply B0. }
  assert (Uniq : forall z, pdom h z -> dist (V := M V) x0 z <= t -> h z <= h x0 -> z = x0).
  { intros z Dz Lz Vz. apply U0. apply brox_part. split; [exact Dz|split; [exact Lz|]]. intros w Dw Lw. specialize (Mx w Dw Lw).
    apply Rle_trans with (h x0); assumption. }
  assert (Far0 : t < dist (V := M V) x0 s).
  { apply Rnot_le_lt. intros L. assert (E : s = x0). { apply Uniq; auto. apply Hs, D0. } apply NX. rewrite <- E. exact Hs. }
  assert (FarX : pfar (V := M V) h t x0).
  { intros y Hy. apply Rnot_le_lt. intros L. assert (E : y = x0). { apply Uniq; auto. apply Hy. apply Hy, D0. } apply NX. rewrite <- E.
    exact Hy. }
  (* on a slightly larger ball f is above f(x0) away from x0 *)
  assert (Bigger : exists e, 0 < e /\ forall z, pdom h z -> dist (V := M V) x0 z <= t + e -> h z <= h x0 -> z = x0).
  { apply NNPP. intros N.
    destruct (adherent_metric (fun n z => pdom h z /\ dist (V := M V) x0 z <= t + / (INR n + 1) /\ h z <= h x0 /\ t <= dist (V := M V) x0 z)
      (norm (V := M V) x0 + t + 1)) as (z & Hz).
    - intros n z (a & b & c & d). repeat split; auto. pose proof (inv_le n (S n) ltac:(auto)). lra.
    - intros n. apply NNPP. intros Q. apply N. exists (/ (INR n + 1)). split. apply inv_pos. intros z Dz Lz Vz.
      destruct (Rle_dec t (dist (V := M V) x0 z)).
      exfalso. apply Q. exists z. auto. apply Uniq; auto; lra.
    - intros z (_ & L & _). simpl in L. replace (/ (0 + 1)) with 1 in L by field.
      replace (z : M V) with (plus (i := M V) x0 (plus (i := M V) z (scal (i := M V) (-1) x0))) by vec. eapply Rle_trans. apply norm_triang.
      rewrite dist_sym in L. unfold dist in L. lra.
    - (* z is in the ball of radius t, at distance t, and f(z) <= f(x0) *)
      assert (Lz : dist (V := M V) x0 z <= t).
      { destruct (Rle_dec (dist (V := M V) x0 z) t) as [|K]; auto. exfalso. set (e := dist (V := M V) x0 z - t) in *.
        assert (0 < e/2) by (unfold e; lra).
        destruct (inv_small (e/2) H) as (n & Hn). specialize (Hn n (le_n n)). destruct (Hz n (e/2) H) as (w & (_ & Lw & _) & Lzw).
        pose proof (dist_triang (V := M V) x0 w z). rewrite (dist_sym (V := M V) w z) in H0. unfold e in *. lra. }
      assert (Dz : pdom h z /\ h z <= h x0).
      { apply NNPP. intros K. destruct (Cl z (h x0)) as (r & Hr & L). { intros Dz. apply Rnot_le_lt. intros Q. apply K; auto. }
        destruct (Hz O r Hr) as (w & (Dw & _ & Vw & _) & Lw). specialize (L w Lw Dw). apply (Rlt_irrefl (h x0)).
          apply Rlt_le_trans with (h w); assumption. }
      assert (E : z = x0) by (apply Uniq; tauto). subst z.
      destruct (Hz O t Ht) as (w & (_ & _ & _ & Lw) & Lw'). lra. }
  destruct Bigger as (e & He & Big).
  destruct (small_step (dist (V := M V) x0 s) (Rmin e t)) as (a & Ha & La). apply Rmin_pos; auto. apply dist_ge0.
  pose proof (Rmin_l e t). pose proof (Rmin_r e t).
  set (xe := cvx (V := M V) a s x0). assert (De : pdom h xe).
  { apply convex_domain_part in C. apply (C s x0 a); auto. lra. }
  pose proof (cvx_dist0 (V := M V) a s x0 ltac:(lra)) as Dist. fold xe in Dist.
  (* the broximal set at xe is {x0} *)
  assert (B1 : pbrox (V := M V) h t xe x0).
  { split; [exact D0|split]. rewrite dist_sym. lra. intros w Dw Lw. apply Rnot_lt_le. intros Q. assert (E : w = x0).
    { apply Big; [exact Dw| |apply Rlt_le; exact Q]. pose proof (dist_triang (V := M V) x0 xe w). lra. } subst w. exact (Rlt_irrefl _ Q). }
  assert (Fe : pfar (V := M V) h t xe).
  { intros y Hy. apply Rnot_le_lt. intros L. assert (E : y = x0).
    { apply Big. apply Hy. pose proof (dist_triang (V := M V) x0 xe y). lra. apply Hy, D0. } apply NX. rewrite <- E. exact Hy. }
  pose proof (A xe x0 De Fe B1) as Q.
  assert (E : inner (i := M V) (plus (i := M V) xe (scal (i := M V) (-1) x0)) (plus (i := M V) x0 (scal (i := M V) (-1) s)) = - (a * (dist
    (V := M V) x0 s * dist (V := M V) x0 s))).
  { rewrite dist_sq. unfold xe, cvx. ipring. }
  rewrite E in Q. assert (0 < dist (V := M V) x0 s * dist (V := M V) x0 s) by nra. nra.
Qed.
End Section3.
