(** * Section 4: the method reaches a minimizer

    [x] is a run of the method with a rule that moves when it can ([any_moving]); every run of the rule [farthest] is one
    ([Farthest_runs_move]). [s], the x* of the paper, is any minimizer that serves in Assumption 3.1. Ceilings: [m] is any natural number at
    least the real number of which the paper takes the ceiling. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Pieces NineHalves Farthest.
From Brox Require Import Setting Classes Bridge.
Open Scope R_scope.

Definition serves {V : Space} (f : efun V) (t : R) (s : V) :=
  argmin f s /\ forall x, dom f x -> far f t x -> forall u, brox f x t u -> <<x [-] u, u [-] s>>_B >= 0.

Section Section4.
Context {V : Space}.
Implicit Types (f : efun V) (y z u v s : V) (t : R) (x : nat -> V).

Lemma serves_part f t s : closed f -> serves f t s -> palignment_at (V := M V) (part f) t s.
Proof.
  intros Cl (Hs & A). split. apply argmin_part, Hs. intros x u D F B. apply Rge_le. apply (A x D); [apply pfar_far;
    auto|apply brox_part, B].
Qed.
Lemma alignment_serves f t : alignment f t <-> exists s, serves f t s. Proof. reflexivity. Qed.
Lemma normB_pow2 (v w : V) : normB (v [-] w) ^ 2 = dist (V := M V) v w * dist (V := M V) v w.
Proof. change (dist (V := M V) v w ^ 2 = dist (V := M V) v w * dist (V := M V) v w). ring. Qed.
Lemma prun_bpm f t x : bpm any_moving f t x -> prun (V := M V) (part f) t x. Proof. apply bpm_part. Qed.
Theorem Farthest_runs_move f t x : bpm farthest f t x -> bpm any_moving f t x.
Proof. intros (D & R). split; auto. intros k. apply moving_part, (Order.farthest_moving (V := M V)), farthest_part, R. Qed.

Theorem Theorem_4_1_i f t x k : 0 < t -> progress f t -> bpm any_moving f t x ->
  (argmin f (x k) -> brox f (x k) t (x k) /\ argmin f (x (S k))) /\ (~ argmin f (x k) -> x (S k) <> x k).
Proof.
  intros Ht P R. destruct (thm_4_1_i (V := M V) (part f) t x k Ht (proj1 (progress_part f t) P) (prun_bpm f t x R)) as (A & B). split.
  - intros H. destruct A as (A1 & A2). apply argmin_part, H. split. apply brox_part, A1. apply argmin_part, A2.
  - intros H. apply B. intros K. apply H, argmin_part, K.
Qed.
(** Reading O: the next point is optimal if and only if the ball meets X; no assumption is needed, nor a rule. *)
Theorem Theorem_4_1_i_O f t y z : brox f y t z -> (argmin f z <-> exists u, argmin f u /\ ball y t u).
Proof.
  intros B. split. intros H. exists z. split; auto. apply B. intros (u & Hu & L). apply argmin_part.
    apply (near_next (V := M V) (part f) t y z u); auto.
  apply argmin_part, Hu. apply brox_part, B.
Qed.
Theorem Theorem_4_1_ii_a f t s y z : closed f -> serves f t s -> dom f y -> far f t y -> brox f y t z ->
  normB (z [-] s) ^ 2 <= normB (y [-] s) ^ 2 - normB (z [-] y) ^ 2.
Proof.
  intros Cl A D F B. rewrite !normB_pow2. apply (thm_4_1_ii_a (V := M V) (part f) t s y z); auto. apply serves_part; auto.
    apply far_pfar, F. apply brox_part, B.
Qed.
(** Reading W *)
Theorem Theorem_4_1_ii_b_W f t s x k : closed f -> 0 < t -> serves f t s -> progress f t -> bpm any_moving f t x ->
  far f t (x k) -> far f t (x (S k)) -> far f t (x (S (S k))) ->
  normB (x (S (S (S k))) [-] s) ^ 2 <= normB (x k [-] s) ^ 2 - t^2/2.
Proof.
  intros Cl Ht A P R F0 F1 F2. rewrite !normB_pow2. replace (t^2/2) with (t*t/2) by field.
  apply (thm_4_1_ii_b_W (V := M V) (part f) t s x k); auto; try (apply far_pfar; assumption).
  apply serves_part; auto. apply progress_part, P. apply prun_bpm, R.
Qed.
Lemma bound_hyp f t s (y : V) c r : c * (normB (y [-] s) ^ 2 / t^2 - 1) <= r -> c * (dist (V := M V) y s * dist (V := M V) y s / (t*t) - 1)
  <= r.
Proof. rewrite normB_pow2. replace (t^2) with (t*t) by ring. auto. Qed.
Theorem Theorem_4_1_iii_W f t s x (m K : nat) : closed f -> 0 < t -> serves f t s -> progress f t -> bpm any_moving f t x ->
  2 * (normB (x O [-] s) ^ 2 / t^2 - 1) <= INR m -> (3 * m + 1 <= K)%nat -> argmin f (x K).
Proof.
  intros Cl Ht A P R H L. apply argmin_part. apply (thm_4_1_iii_W (V := M V) (part f) t s x m K); auto.
  apply serves_part; auto. apply progress_part, P. apply prun_bpm, R. apply (bound_hyp f t s); auto.
Qed.
(** one step where d0 <= t *)
Theorem Theorem_4_1_iii_near f t s x (K : nat) : 0 < t -> progress f t -> argmin f s -> bpm any_moving f t x ->
  normB (x O [-] s) <= t -> (1 <= K)%nat -> argmin f (x K).
Proof.
  intros Ht P Hs R L HK. apply argmin_part. apply (thm_4_1_iii_near (V := M V) (part f) t s x K); auto.
  apply progress_part, P. apply argmin_part, Hs. apply prun_bpm, R.
Qed.
Theorem Bound_nine_halves f t s x (m K : nat) : closed f -> 0 < t -> serves f t s -> progress f t -> bpm any_moving f t x ->
  9/2 * (normB (x O [-] s) ^ 2 / t^2 - 1) <= INR m -> (m + 3 <= K)%nat -> argmin f (x K).
Proof.
  intros Cl Ht A P R H L. apply argmin_part. apply (bound_9_2 (V := M V) (part f) t s x m K); auto.
  apply serves_part; auto. apply progress_part, P. apply prun_bpm, R. apply (bound_hyp f t s); auto.
Qed.
(** The rule farthest, with its sharp constant *)
Theorem Bound_farthest f t s x (m K : nat) : closed f -> 0 < t -> serves f t s -> progress f t -> bpm farthest f t x ->
  (9 + 3 * sqrt 7)/4 * (normB (x O [-] s) ^ 2 / t^2 - 1) <= INR m -> (m + 4 <= K)%nat -> argmin f (x K).
Proof.
  intros Cl Ht A P (D & R) H L. apply argmin_part. apply (bound_farthest (V := M V) (part f) t s x m K); auto.
  apply serves_part; auto. apply progress_part, P. split; [exact D|]. intros k. apply farthest_part, R. apply (bound_hyp f t s); auto.
Qed.

(** Convex functions (arXiv 2502.02002) *)
Theorem Convex_rate f t s y z : 0 < t -> argmin f s -> convex f -> dom f y -> far f t y -> brox f y t z ->
  normB (z [-] s) ^ 2 <= normB (y [-] s) ^ 2 - t^2.
Proof.
  intros Ht Hs C D F B. rewrite !normB_pow2. replace (t^2) with (t*t) by ring. apply (convex_rate (V := M V) (part f) t s y z); auto.
  apply argmin_part, Hs. apply convex_part in C; exact C. apply far_pfar, F. apply brox_part, B.
Qed.
Theorem Convex_rate_steps f t s x (K : nat) : 0 < t -> argmin f s -> convex f -> bpm any_moving f t x ->
  normB (x O [-] s) ^ 2 <= INR K * t^2 -> argmin f (x K).
Proof.
  intros Ht Hs C R H. apply argmin_part. apply convex_part in C. rewrite normB_pow2 in H. replace (t^2) with (t*t) in H by ring.
  apply (convex_rate_steps (V := M V) (part f) t s x K); auto. apply argmin_part, Hs. apply prun_bpm, R.
  apply (conj_star (V := M V) (part f) t Ht). apply (star_strictly_star (V := M V)), (convex_star (V := M V)); auto. exists s.
    apply argmin_part, Hs.
Qed.
Theorem Convex_rate_values f t s y z : 0 < t -> argmin f s -> convex f -> dom f y -> far f t y -> brox f y t z ->
  (f z - fstar f <= (/ (1 + t / normB (z [-] s))) * (f y - fstar f))%num.
Proof.
  intros Ht Hs C D F B. pose proof (convex_rate_values (V := M V) (part f) t s y z Ht) as K.
  rewrite (fstar_fin f s Hs), (value_part f y D), (value_part f z (proj1 B)). unfold num_opp. unfold num_add. unfold num_scal.
    unfold num_le.
  assert (N : 0 < normB (z [-] s)).
  { destruct (eq_dec_v (V := M V) z s) as [E|E]. exfalso. apply far_pfar in F. specialize (F s (proj1 (argmin_part f s) Hs)).
    apply brox_part in B. destruct B as (_ & L & _). rewrite E in L. lra. apply (dist_pos (V := M V)), E. }
  assert (0 < t / normB (z [-] s)) by (apply Rdiv_lt_0_compat; auto).
  apply Rmult_le_reg_l with (1 + t / normB (z [-] s)); [lra|]. rewrite <- Rmult_assoc, Rinv_r, Rmult_1_l by lra.
  apply K; auto. apply argmin_part, Hs. apply convex_part in C; exact C. apply far_pfar, F. apply brox_part, B.
Qed.
End Section4.
