(** * The known inclusions

    Each statement is printed from the inclusion as the knowledge base has it, which stands above it, and proved by the theorem that index.json names; a test compares
    this file with what is printed. The setting: a proper closed function with a minimizer. *)
From Coq Require Import Reals Lra.
From Brox Require Import Setting Classes FurtherClasses Section3 Section5 AppendixC AppendixD Inclusions.
Open Scope R_scope.
Ltac for_some := repeat match goal with H : exists _, _ |- _ => destruct H end.

(** strongly-convex => convex *)
Theorem fact_strongly_convex_implies_convex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, strongly_convex f mu) -> convex f.
Proof.
  intros; for_some.
  assert (convex f) by eauto using Strongly_convex_convex, Rlt_0_1.
  assumption.
Qed.

(** strongly-convex => strictly-quasiconvex *)
Theorem fact_strongly_convex_implies_strictly_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, strongly_convex f mu) -> strictly_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_quasiconvex f) by eauto using Strongly_convex_strictly_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** strongly-convex => quadratic-growth *)
Theorem fact_strongly_convex_implies_quadratic_growth (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, strongly_convex f mu) -> (exists mu, quadratic_growth f mu).
Proof.
  intros; for_some.
  assert ((exists mu, quadratic_growth f mu)) by eauto using Strongly_convex_quadratic_growth, Rlt_0_1.
  assumption.
Qed.

(** convex => quasiconvex *)
Theorem fact_convex_implies_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> convex f -> quasiconvex f.
Proof.
  intros; for_some.
  assert (quasiconvex f) by eauto using Convex_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** convex => star-convex *)
Theorem fact_convex_implies_star_convex (V : Space) (f : efun V) : closed f -> has_minimizer f -> convex f -> star_convex f.
Proof.
  intros; for_some.
  assert (star_convex f) by eauto using Convex_star_convex, Rlt_0_1.
  assumption.
Qed.

(** convex => generalized-pseudoconvex *)
Theorem fact_convex_implies_generalized_pseudoconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> convex f -> generalized_pseudoconvex f.
Proof.
  intros; for_some.
  assert (generalized_pseudoconvex f) by eauto using Convex_generalized_pseudoconvex, Rlt_0_1.
  assumption.
Qed.

(** convex, differentiable => pseudoconvex *)
Theorem fact_convex_differentiable_implies_pseudoconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> convex f -> differentiable f -> pseudoconvex f.
Proof.
  intros; for_some.
  assert (pseudoconvex f) by eauto using Convex_pseudoconvex, Rlt_0_1.
  assumption.
Qed.

(** quasiconvex => convex-domain *)
Theorem fact_quasiconvex_implies_convex_domain (V : Space) (f : efun V) : closed f -> has_minimizer f -> quasiconvex f -> convex_domain f.
Proof.
  intros; for_some.
  assert (convex_domain f) by eauto using Quasiconvex_convex_domain, Rlt_0_1.
  assumption.
Qed.

(** quasiconvex => star-quasiconvex *)
Theorem fact_quasiconvex_implies_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> quasiconvex f -> star_quasiconvex f.
Proof.
  intros; for_some.
  assert (star_quasiconvex f) by eauto using Quasiconvex_star_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** strictly-quasiconvex => quasiconvex *)
Theorem fact_strictly_quasiconvex_implies_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_quasiconvex f -> quasiconvex f.
Proof.
  intros; for_some.
  assert (quasiconvex f) by eauto using Strictly_quasiconvex_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** strictly-quasiconvex => unique-minimizer *)
Theorem fact_strictly_quasiconvex_implies_unique_minimizer (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_quasiconvex f -> unique_minimizer f.
Proof.
  intros; for_some.
  assert (unique_minimizer f) by eauto using Strictly_quasiconvex_unique_minimizer, Rlt_0_1.
  assumption.
Qed.

(** strictly-quasiconvex => strictly-star-quasiconvex *)
Theorem fact_strictly_quasiconvex_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_quasiconvex f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Strictly_quasiconvex_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** star-convex => strictly-star-quasiconvex *)
Theorem fact_star_convex_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> star_convex f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Star_convex_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** star-convex, differentiable => quasar-convex *)
Theorem fact_star_convex_differentiable_implies_quasar_convex (V : Space) (f : efun V) : closed f -> has_minimizer f -> star_convex f -> differentiable f -> (exists gamma, quasar_convex f gamma).
Proof.
  intros; for_some.
  assert ((exists gamma, quasar_convex f gamma)) by eauto using Star_convex_quasar_convex, Rlt_0_1.
  assumption.
Qed.

(** strictly-star-quasiconvex => star-quasiconvex *)
Theorem fact_strictly_star_quasiconvex_implies_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_star_quasiconvex f -> star_quasiconvex f.
Proof.
  intros; for_some.
  assert (star_quasiconvex f) by eauto using Strictly_star_star, Rlt_0_1.
  assumption.
Qed.

(** star-quasiconvex => connected-minimizers *)
Theorem fact_star_quasiconvex_implies_connected_minimizers (V : Space) (f : efun V) : closed f -> has_minimizer f -> star_quasiconvex f -> connected_minimizers f.
Proof.
  intros; for_some.
  assert (connected_minimizers f) by eauto using Star_quasiconvex_connected, Rlt_0_1.
  assumption.
Qed.

(** star-quasiconvex => progress(t=1) *)
Theorem fact_star_quasiconvex_implies_progress_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> star_quasiconvex f -> progress f 1.
Proof.
  intros; for_some.
  assert (progress f 1) by eauto using Star_quasiconvex_progress, Rlt_0_1.
  assumption.
Qed.

(** unique-minimizer => connected-minimizers *)
Theorem fact_unique_minimizer_implies_connected_minimizers (V : Space) (f : efun V) : closed f -> has_minimizer f -> unique_minimizer f -> connected_minimizers f.
Proof.
  intros; for_some.
  assert (connected_minimizers f) by eauto using Unique_connected, Rlt_0_1.
  assumption.
Qed.

(** strictly-star-quasiconvex => broximally-aligned(t=1) *)
Theorem fact_strictly_star_quasiconvex_implies_broximally_aligned_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_star_quasiconvex f -> broximally_aligned f 1.
Proof.
  intros; for_some.
  assert (broximally_aligned f 1) by eauto using Strictly_star_quasiconvex_aligned, Rlt_0_1.
  assumption.
Qed.

(** pseudoconvex => quasiconvex *)
Theorem fact_pseudoconvex_implies_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> pseudoconvex f -> quasiconvex f.
Proof.
  intros; for_some.
  assert (quasiconvex f) by eauto using Pseudoconvex_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** pseudoconvex => strictly-star-quasiconvex *)
Theorem fact_pseudoconvex_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> pseudoconvex f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Pseudoconvex_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** pseudoconvex => differentiable *)
Theorem fact_pseudoconvex_implies_differentiable (V : Space) (f : efun V) : closed f -> has_minimizer f -> pseudoconvex f -> differentiable f.
Proof.
  intros; for_some.
  assert (differentiable f) by eauto using Pseudoconvex_differentiable, Rlt_0_1.
  assumption.
Qed.

(** quasar-convex => strictly-star-quasiconvex *)
Theorem fact_quasar_convex_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists gamma, quasar_convex f gamma) -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Quasar_convex_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** quasar-convex => differentiable *)
Theorem fact_quasar_convex_implies_differentiable (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists gamma, quasar_convex f gamma) -> differentiable f.
Proof.
  intros; for_some.
  assert (differentiable f) by eauto using Quasar_convex_differentiable, Rlt_0_1.
  assumption.
Qed.

(** quasar-convex, unique-minimizer => aiming *)
Theorem fact_quasar_convex_unique_minimizer_implies_aiming (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists gamma, quasar_convex f gamma) -> unique_minimizer f -> (exists theta, aiming f theta).
Proof.
  intros; for_some.
  assert ((exists theta, aiming f theta)) by eauto using Quasar_convex_unique_aiming, Rlt_0_1.
  assumption.
Qed.

(** aiming => differentiable *)
Theorem fact_aiming_implies_differentiable (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists theta, aiming f theta) -> differentiable f.
Proof.
  intros; for_some.
  assert (differentiable f) by eauto using Aiming_differentiable, Rlt_0_1.
  assumption.
Qed.

(** aiming => progress(t=1) *)
Theorem fact_aiming_implies_progress_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists theta, aiming f theta) -> progress f 1.
Proof.
  intros; for_some.
  assert (progress f 1) by eauto using Aiming_progress, Rlt_0_1.
  assumption.
Qed.

(** aiming, unique-minimizer => quasar-convex *)
Theorem fact_aiming_unique_minimizer_implies_quasar_convex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists theta, aiming f theta) -> unique_minimizer f -> (exists gamma, quasar_convex f gamma).
Proof.
  intros; for_some.
  assert ((exists gamma, quasar_convex f gamma)) by eauto using Aiming_unique_quasar_convex, Rlt_0_1.
  assumption.
Qed.

(** aiming, quadratic-growth => restricted-secant *)
Theorem fact_aiming_quadratic_growth_implies_restricted_secant (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists theta, aiming f theta) -> (exists mu, quadratic_growth f mu) -> (exists mu, restricted_secant f mu).
Proof.
  intros; for_some.
  assert ((exists mu, restricted_secant f mu)) by eauto using Aiming_quadratic_growth_restricted_secant, Rlt_0_1.
  assumption.
Qed.

(** polyak-lojasiewicz => differentiable *)
Theorem fact_polyak_lojasiewicz_implies_differentiable (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, polyak_lojasiewicz f mu) -> differentiable f.
Proof.
  intros; for_some.
  assert (differentiable f) by eauto using Polyak_lojasiewicz_differentiable, Rlt_0_1.
  assumption.
Qed.

(** polyak-lojasiewicz => progress(t=1) *)
Theorem fact_polyak_lojasiewicz_implies_progress_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, polyak_lojasiewicz f mu) -> progress f 1.
Proof.
  intros; for_some.
  assert (progress f 1) by eauto using Polyak_lojasiewicz_progress, Rlt_0_1.
  assumption.
Qed.

(** polyak-lojasiewicz => quadratic-growth *)
Theorem fact_polyak_lojasiewicz_implies_quadratic_growth (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, polyak_lojasiewicz f mu) -> (exists mu, quadratic_growth f mu).
Proof.
  intros; for_some.
  assert ((exists mu, quadratic_growth f mu)) by eauto using Polyak_lojasiewicz_quadratic_growth, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant => differentiable *)
Theorem fact_restricted_secant_implies_differentiable (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, restricted_secant f mu) -> differentiable f.
Proof.
  intros; for_some.
  assert (differentiable f) by eauto using Restricted_secant_differentiable, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant => progress(t=1) *)
Theorem fact_restricted_secant_implies_progress_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, restricted_secant f mu) -> progress f 1.
Proof.
  intros; for_some.
  assert (progress f 1) by eauto using Restricted_secant_progress, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant => quadratic-growth *)
Theorem fact_restricted_secant_implies_quadratic_growth (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, restricted_secant f mu) -> (exists mu, quadratic_growth f mu).
Proof.
  intros; for_some.
  assert ((exists mu, quadratic_growth f mu)) by eauto using Restricted_secant_quadratic_growth, Rlt_0_1.
  assumption.
Qed.

(** differentiable => real-valued *)
Theorem fact_differentiable_implies_real_valued (V : Space) (f : efun V) : closed f -> has_minimizer f -> differentiable f -> real_valued f.
Proof.
  intros; for_some.
  assert (real_valued f) by eauto using Differentiable_real_valued, Rlt_0_1.
  assumption.
Qed.

(** differentiable => continuous *)
Theorem fact_differentiable_implies_continuous (V : Space) (f : efun V) : closed f -> has_minimizer f -> differentiable f -> continuous f.
Proof.
  intros; for_some.
  assert (continuous f) by eauto using Differentiable_continuous, Rlt_0_1.
  assumption.
Qed.

(** real-valued => convex-domain *)
Theorem fact_real_valued_implies_convex_domain (V : Space) (f : efun V) : closed f -> has_minimizer f -> real_valued f -> convex_domain f.
Proof.
  intros; for_some.
  assert (convex_domain f) by eauto using Real_valued_convex_domain, Rlt_0_1.
  assumption.
Qed.

(** broximally-aligned(t=1) => alignment(t=1) *)
Theorem fact_broximally_aligned_t_1_implies_alignment_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> broximally_aligned f 1 -> alignment f 1.
Proof.
  intros; for_some.
  assert (alignment f 1) by eauto using Broximally_aligned_alignment, Rlt_0_1.
  assumption.
Qed.

(** broximally-aligned(t=1) => progress(t=1) *)
Theorem fact_broximally_aligned_t_1_implies_progress_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> broximally_aligned f 1 -> progress f 1.
Proof.
  intros; for_some.
  assert (progress f 1) by eauto using Broximally_aligned_progress, Rlt_0_1.
  assumption.
Qed.

(** alignment(t=1), progress(t=1) => broximally-aligned(t=1) *)
Theorem fact_alignment_t_1_progress_t_1_implies_broximally_aligned_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> alignment f 1 -> progress f 1 -> broximally_aligned f 1.
Proof.
  intros; for_some.
  assert (broximally_aligned f 1) by eauto using Alignment_progress_broximally_aligned, Rlt_0_1.
  assumption.
Qed.

(** uniformly-aligned-sublevel(t=1) => uniformly-aligned(t=1) *)
Theorem fact_uniformly_aligned_sublevel_t_1_implies_uniformly_aligned_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> uniformly_aligned_sublevel f 1 -> uniformly_aligned f 1.
Proof.
  intros; for_some.
  assert (uniformly_aligned f 1) by eauto using Uniform_A_gives_C, Rlt_0_1.
  assumption.
Qed.

(** uniformly-aligned-sublevel(t=1) => uniformly-aligned-in-ball(t=1) *)
Theorem fact_uniformly_aligned_sublevel_t_1_implies_uniformly_aligned_in_ball_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> uniformly_aligned_sublevel f 1 -> uniformly_aligned_in_ball f 1.
Proof.
  intros; for_some.
  assert (uniformly_aligned_in_ball f 1) by eauto using Uniform_A_gives_B, Rlt_0_1.
  assumption.
Qed.

(** uniformly-aligned(t=1) => alignment(t=1) *)
Theorem fact_uniformly_aligned_t_1_implies_alignment_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> uniformly_aligned f 1 -> alignment f 1.
Proof.
  intros; for_some.
  assert (alignment f 1) by eauto using Uniform_C_gives_alignment, Rlt_0_1.
  assumption.
Qed.

(** uniformly-aligned-in-ball(t=1) => alignment(t=1) *)
Theorem fact_uniformly_aligned_in_ball_t_1_implies_alignment_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> uniformly_aligned_in_ball f 1 -> alignment f 1.
Proof.
  intros; for_some.
  assert (alignment f 1) by eauto using Uniform_B_gives_alignment, Rlt_0_1.
  assumption.
Qed.

(** alignment(t=t), convex-domain => progress(t=t) *)
Theorem fact_alignment_t_t_convex_domain_implies_progress_t_t (V : Space) (f : efun V) : forall t : R, 0 < t -> closed f -> has_minimizer f -> alignment f t -> convex_domain f -> progress f t.
Proof.
  intros; for_some.
  assert (progress f t) by eauto using Alignment_gives_progress, Rlt_0_1.
  assumption.
Qed.

(** pseudoconvex => invex *)
Theorem fact_pseudoconvex_implies_invex (V : Space) (f : efun V) : closed f -> has_minimizer f -> pseudoconvex f -> invex f.
Proof.
  intros; for_some.
  assert (invex f) by eauto using Pseudoconvex_invex, Rlt_0_1.
  assumption.
Qed.

(** quasar-convex => invex *)
Theorem fact_quasar_convex_implies_invex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists gamma, quasar_convex f gamma) -> invex f.
Proof.
  intros; for_some.
  assert (invex f) by eauto using Quasar_convex_invex, Rlt_0_1.
  assumption.
Qed.

(** aiming => invex *)
Theorem fact_aiming_implies_invex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists theta, aiming f theta) -> invex f.
Proof.
  intros; for_some.
  assert (invex f) by eauto using Aiming_invex, Rlt_0_1.
  assumption.
Qed.

(** polyak-lojasiewicz => invex *)
Theorem fact_polyak_lojasiewicz_implies_invex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, polyak_lojasiewicz f mu) -> invex f.
Proof.
  intros; for_some.
  assert (invex f) by eauto using Polyak_lojasiewicz_invex, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant => invex *)
Theorem fact_restricted_secant_implies_invex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, restricted_secant f mu) -> invex f.
Proof.
  intros; for_some.
  assert (invex f) by eauto using Restricted_secant_invex, Rlt_0_1.
  assumption.
Qed.

(** invex => progress(t=t) *)
Theorem fact_invex_implies_progress_t_t (V : Space) (f : efun V) : forall t : R, 0 < t -> closed f -> has_minimizer f -> invex f -> progress f t.
Proof.
  intros; for_some.
  assert (progress f t) by eauto using Invex_progress, Rlt_0_1.
  assumption.
Qed.
