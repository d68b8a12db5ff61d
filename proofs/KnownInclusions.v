(** * The known inclusions

    Each statement is printed from the inclusion as the knowledge base has it, which stands above it, and proved by the theorem that index.json names; a test compares
    this file with what is printed. The setting: a proper closed function with a minimizer. *)
From Coq Require Import Reals Lra.
From Brox Require Import Setting Classes FurtherClasses Section3 Section5 AppendixC AppendixD Inclusions Arrows Clarke PolyakConnected.
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

(** strongly-convex => strictly-convex *)
Theorem fact_strongly_convex_implies_strictly_convex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, strongly_convex f mu) -> strictly_convex f.
Proof.
  intros; for_some.
  assert (strictly_convex f) by eauto using Strongly_convex_strictly_convex, Rlt_0_1.
  assumption.
Qed.

(** strictly-convex => strictly-quasiconvex *)
Theorem fact_strictly_convex_implies_strictly_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_convex f -> strictly_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_quasiconvex f) by eauto using Strictly_convex_strictly_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** strictly-quasiconvex => semistrictly-quasiconvex *)
Theorem fact_strictly_quasiconvex_implies_semistrictly_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> strictly_quasiconvex f -> semistrictly_quasiconvex f.
Proof.
  intros; for_some.
  assert (semistrictly_quasiconvex f) by eauto using Strictly_quasiconvex_semistrictly, Rlt_0_1.
  assumption.
Qed.

(** convex => semistrictly-quasiconvex *)
Theorem fact_convex_implies_semistrictly_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> convex f -> semistrictly_quasiconvex f.
Proof.
  intros; for_some.
  assert (semistrictly_quasiconvex f) by eauto using Convex_semistrictly_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** closed, semistrictly-quasiconvex => quasiconvex *)
Theorem fact_closed_semistrictly_quasiconvex_implies_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> closed f -> semistrictly_quasiconvex f -> quasiconvex f.
Proof.
  intros; for_some.
  assert (quasiconvex f) by eauto using Semistrictly_quasiconvex_quasiconvex, Rlt_0_1.
  assumption.
Qed.

(** closed, semistrictly-quasiconvex => strictly-star-quasiconvex *)
Theorem fact_closed_semistrictly_quasiconvex_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> closed f -> semistrictly_quasiconvex f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Semistrictly_quasiconvex_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** closed, semistrictly-quasiconvex => broximally-aligned(t=t) *)
Theorem fact_closed_semistrictly_quasiconvex_implies_broximally_aligned_t_t (V : Space) (f : efun V) : forall t : R, 0 < t -> closed f -> has_minimizer f -> closed f -> semistrictly_quasiconvex f -> broximally_aligned f t.
Proof.
  intros; for_some.
  assert (broximally_aligned f t) by eauto using Theorem_5_1_semistrict, Rlt_0_1.
  assumption.
Qed.

(** weakly-variationally-coherent => strictly-star-quasiconvex *)
Theorem fact_weakly_variationally_coherent_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> weakly_variationally_coherent f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Weakly_variationally_coherent_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** variationally-coherent => weakly-variationally-coherent *)
Theorem fact_variationally_coherent_implies_weakly_variationally_coherent (V : Space) (f : efun V) : closed f -> has_minimizer f -> variationally_coherent f -> weakly_variationally_coherent f.
Proof.
  intros; for_some.
  assert (weakly_variationally_coherent f) by eauto using Variationally_coherent_weakly, Rlt_0_1.
  assumption.
Qed.

(** variationally-coherent => strictly-star-quasiconvex *)
Theorem fact_variationally_coherent_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> variationally_coherent f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Variationally_coherent_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** variationally-coherent => broximally-aligned(t=t) *)
Theorem fact_variationally_coherent_implies_broximally_aligned_t_t (V : Space) (f : efun V) : forall t : R, 0 < t -> closed f -> has_minimizer f -> variationally_coherent f -> broximally_aligned f t.
Proof.
  intros; for_some.
  assert (broximally_aligned f t) by eauto using Variationally_coherent_aligned, Rlt_0_1.
  assumption.
Qed.

(** variationally-coherent => invex *)
Theorem fact_variationally_coherent_implies_invex (V : Space) (f : efun V) : closed f -> has_minimizer f -> variationally_coherent f -> invex f.
Proof.
  intros; for_some.
  assert (invex f) by eauto using Variationally_coherent_invex, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant, unique-minimizer => strictly-star-quasiconvex *)
Theorem fact_restricted_secant_unique_minimizer_implies_strictly_star_quasiconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, restricted_secant f mu) -> unique_minimizer f -> strictly_star_quasiconvex f.
Proof.
  intros; for_some.
  assert (strictly_star_quasiconvex f) by eauto using Restricted_secant_unique_strictly_star, Rlt_0_1.
  assumption.
Qed.

(** quasiconvex, invex => pseudoconvex *)
Theorem fact_quasiconvex_invex_implies_pseudoconvex (V : Space) (f : efun V) : closed f -> has_minimizer f -> quasiconvex f -> invex f -> pseudoconvex f.
Proof.
  intros; for_some.
  assert (pseudoconvex f) by eauto using Quasiconvex_invex_pseudoconvex, Rlt_0_1.
  assumption.
Qed.

(** convex => ball-convex(t=t) *)
Theorem fact_convex_implies_ball_convex_t_t (V : Space) (f : efun V) : forall t : R, 0 < t -> closed f -> has_minimizer f -> convex f -> ball_convex f t.
Proof.
  intros; for_some.
  assert (ball_convex f t) by eauto using Convex_ball_convex, Rlt_0_1.
  assumption.
Qed.

(** ball-convex(t=t) => broximally-aligned(t=t) *)
Theorem fact_ball_convex_t_t_implies_broximally_aligned_t_t (V : Space) (f : efun V) : forall t : R, 0 < t -> closed f -> has_minimizer f -> ball_convex f t -> broximally_aligned f t.
Proof.
  intros; for_some.
  assert (broximally_aligned f t) by eauto using Ball_convex_aligned, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant(mu=m) => error-bound(c=m) *)
Theorem fact_restricted_secant_mu_m_implies_error_bound_c_m (V : Space) (f : efun V) : forall m : R, 0 < m -> closed f -> has_minimizer f -> restricted_secant f m -> error_bound f m.
Proof.
  intros; for_some.
  assert (error_bound f m) by eauto using Restricted_secant_error_bound, Rlt_0_1.
  assumption.
Qed.

(** polyak-lojasiewicz(mu=m) => error-bound(c=m) *)
Theorem fact_polyak_lojasiewicz_mu_m_implies_error_bound_c_m (V : Space) (f : efun V) : forall m : R, 0 < m -> closed f -> has_minimizer f -> polyak_lojasiewicz f m -> error_bound f m.
Proof.
  intros; for_some.
  assert (error_bound f m) by eauto using Polyak_lojasiewicz_error_bound, Rlt_0_1.
  assumption.
Qed.

(** aiming(theta=a), quadratic-growth(mu=m) => polyak-lojasiewicz(mu=a^2*m/4) *)
Theorem fact_aiming_theta_a_quadratic_growth_mu_m_implies_polyak_lojasiewicz_mu_a_2_m_4 (V : Space) (f : efun V) : forall a : R, 0 < a -> forall m : R, 0 < m -> closed f -> has_minimizer f -> aiming f a -> quadratic_growth f m -> polyak_lojasiewicz f (a^2*m/4).
Proof.
  intros; for_some.
  assert (polyak_lojasiewicz f (a^2*m/4)) by eauto using Aiming_quadratic_growth_polyak_lojasiewicz, Rlt_0_1.
  assumption.
Qed.

(** convex, differentiable => aiming(theta=1) *)
Theorem fact_convex_differentiable_implies_aiming_theta_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> convex f -> differentiable f -> aiming f 1.
Proof.
  intros; for_some.
  assert (aiming f 1) by eauto using Convex_aiming, Rlt_0_1.
  assumption.
Qed.

(** quadratic-growth(mu=m), weakly-convex(rho=r), differentiable, r < m => restricted-secant(mu=m/2 - r/2) *)
Theorem fact_quadratic_growth_mu_m_weakly_convex_rho_r_differentiable_r_m_implies_restricted_secant_mu_m_2_r_2 (V : Space) (f : efun V) : forall m : R, 0 < m -> forall r : R, 0 < r -> closed f -> has_minimizer f -> quadratic_growth f m -> weakly_convex f r -> differentiable f -> r < m -> restricted_secant f (m/2 - r/2).
Proof.
  intros; for_some.
  assert (restricted_secant f (m/2 - r/2)) by eauto using Quadratic_growth_weakly_convex_restricted_secant, Rlt_0_1.
  assumption.
Qed.

(** quasi-strongly-convex(mu=m) => aiming(theta=1) *)
Theorem fact_quasi_strongly_convex_mu_m_implies_aiming_theta_1 (V : Space) (f : efun V) : forall m : R, 0 < m -> closed f -> has_minimizer f -> quasi_strongly_convex f m -> aiming f 1.
Proof.
  intros; for_some.
  assert (aiming f 1) by eauto using Quasi_strongly_convex_aiming, Rlt_0_1.
  assumption.
Qed.

(** quasi-strongly-convex(mu=m) => polyak-lojasiewicz(mu=m) *)
Theorem fact_quasi_strongly_convex_mu_m_implies_polyak_lojasiewicz_mu_m (V : Space) (f : efun V) : forall m : R, 0 < m -> closed f -> has_minimizer f -> quasi_strongly_convex f m -> polyak_lojasiewicz f m.
Proof.
  intros; for_some.
  assert (polyak_lojasiewicz f m) by eauto using Quasi_strongly_convex_polyak_lojasiewicz, Rlt_0_1.
  assumption.
Qed.

(** quasi-strongly-convex(mu=m) => restricted-secant(mu=m) *)
Theorem fact_quasi_strongly_convex_mu_m_implies_restricted_secant_mu_m (V : Space) (f : efun V) : forall m : R, 0 < m -> closed f -> has_minimizer f -> quasi_strongly_convex f m -> restricted_secant f m.
Proof.
  intros; for_some.
  assert (restricted_secant f m) by eauto using Quasi_strongly_convex_restricted_secant, Rlt_0_1.
  assumption.
Qed.

(** strongly-quasar-convex(gamma=c, mu=m) => polyak-lojasiewicz(mu=c^2*m) *)
Theorem fact_strongly_quasar_convex_gamma_c_mu_m_implies_polyak_lojasiewicz_mu_c_2_m (V : Space) (f : efun V) : forall c : R, 0 < c -> forall m : R, 0 < m -> closed f -> has_minimizer f -> strongly_quasar_convex f c m -> polyak_lojasiewicz f (c^2*m).
Proof.
  intros; for_some.
  assert (polyak_lojasiewicz f (c^2*m)) by eauto using Strongly_quasar_convex_polyak_lojasiewicz, Rlt_0_1.
  assumption.
Qed.

(** strongly-star-convex(mu=m), differentiable => strongly-quasar-convex(gamma=1, mu=m) *)
Theorem fact_strongly_star_convex_mu_m_differentiable_implies_strongly_quasar_convex_gamma_1_mu_m (V : Space) (f : efun V) : forall m : R, 0 < m -> closed f -> has_minimizer f -> strongly_star_convex f m -> differentiable f -> strongly_quasar_convex f 1 m.
Proof.
  intros; for_some.
  assert (strongly_quasar_convex f 1 m) by eauto using Strongly_star_convex_strongly_quasar, Rlt_0_1.
  assumption.
Qed.

(** l-smooth(L=l) => upper-error-bound(L=l) *)
Theorem fact_l_smooth_L_l_implies_upper_error_bound_L_l (V : Space) (f : efun V) : forall l : R, 0 < l -> closed f -> has_minimizer f -> l_smooth f l -> upper_error_bound f l.
Proof.
  intros; for_some.
  assert (upper_error_bound f l) by eauto using L_smooth_upper_error_bound, Rlt_0_1.
  assumption.
Qed.

(** upper-error-bound(L=l) => quadratic-upper-growth(L=l) *)
Theorem fact_upper_error_bound_L_l_implies_quadratic_upper_growth_L_l (V : Space) (f : efun V) : forall l : R, 0 < l -> closed f -> has_minimizer f -> upper_error_bound f l -> quadratic_upper_growth f l.
Proof.
  intros; for_some.
  assert (quadratic_upper_growth f l) by eauto using Upper_error_bound_quadratic_upper_growth, Rlt_0_1.
  assumption.
Qed.

(** l-smooth(L=l) => quadratic-upper-growth(L=l) *)
Theorem fact_l_smooth_L_l_implies_quadratic_upper_growth_L_l (V : Space) (f : efun V) : forall l : R, 0 < l -> closed f -> has_minimizer f -> l_smooth f l -> quadratic_upper_growth f l.
Proof.
  intros; for_some.
  assert (quadratic_upper_growth f l) by eauto using L_smooth_quadratic_upper_growth, Rlt_0_1.
  assumption.
Qed.

(** error-bound(c=c), l-smooth(L=l) => polyak-lojasiewicz(mu=c^2/l) *)
Theorem fact_error_bound_c_c_l_smooth_L_l_implies_polyak_lojasiewicz_mu_c_2_l (V : Space) (f : efun V) : forall c : R, 0 < c -> forall l : R, 0 < l -> closed f -> has_minimizer f -> error_bound f c -> l_smooth f l -> polyak_lojasiewicz f (c^2/l).
Proof.
  intros; for_some.
  assert (polyak_lojasiewicz f (c^2/l)) by eauto using Error_bound_l_smooth_polyak_lojasiewicz, Rlt_0_1.
  assumption.
Qed.

(** restricted-secant(mu=m), upper-error-bound(L=l) => acute-gradient(a=m/l) *)
Theorem fact_restricted_secant_mu_m_upper_error_bound_L_l_implies_acute_gradient_a_m_l (V : Space) (f : efun V) : forall m : R, 0 < m -> forall l : R, 0 < l -> closed f -> has_minimizer f -> restricted_secant f m -> upper_error_bound f l -> acute_gradient f (m/l).
Proof.
  intros; for_some.
  assert (acute_gradient f (m/l)) by eauto using Restricted_secant_upper_error_bound_acute, Rlt_0_1.
  assumption.
Qed.

(** acute-gradient(a=a), error-bound(c=c) => restricted-secant(mu=a*c) *)
Theorem fact_acute_gradient_a_a_error_bound_c_c_implies_restricted_secant_mu_a_c (V : Space) (f : efun V) : forall a : R, 0 < a -> forall c : R, 0 < c -> closed f -> has_minimizer f -> acute_gradient f a -> error_bound f c -> restricted_secant f (a*c).
Proof.
  intros; for_some.
  assert (restricted_secant f (a*c)) by eauto using Acute_gradient_error_bound_restricted_secant, Rlt_0_1.
  assumption.
Qed.

(** error-bound(c=c) => quadratic-growth(mu=c) *)
Theorem fact_error_bound_c_c_implies_quadratic_growth_mu_c (V : Space) (f : efun V) : forall c : R, 0 < c -> closed f -> has_minimizer f -> error_bound f c -> quadratic_growth f c.
Proof.
  intros; for_some.
  assert (quadratic_growth f c) by eauto using Error_bound_quadratic_growth, Rlt_0_1.
  assumption.
Qed.

(** polyak-lojasiewicz => connected-minimizers *)
Theorem fact_polyak_lojasiewicz_implies_connected_minimizers (V : Space) (f : efun V) : closed f -> has_minimizer f -> (exists mu, polyak_lojasiewicz f mu) -> connected_minimizers f.
Proof.
  intros; for_some.
  assert (connected_minimizers f) by eauto using Polyak_lojasiewicz_connected, Rlt_0_1.
  assumption.
Qed.

(** generalized-pseudoconvex => broximally-aligned(t=1) *)
Theorem fact_generalized_pseudoconvex_implies_broximally_aligned_t_1 (V : Space) (f : efun V) : closed f -> has_minimizer f -> generalized_pseudoconvex f -> broximally_aligned f 1.
Proof.
  intros; for_some.
  assert (broximally_aligned f 1) by eauto using Lemma_C_3, Rlt_0_1.
  assumption.
Qed.
