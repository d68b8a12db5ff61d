(** * Appendix D: how the classes depend on the radius *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Line Same.
From Brox Require Import Setting Classes Bridge Spaces.
Open Scope R_scope.

Section AppendixD.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v s : V) (t r : R).

Theorem Proposition_2 f t1 t2 : 0 < t1 < t2 -> progress f t1 -> progress f t2.
Proof. intros H P. apply progress_part. apply (prop_2 (V := M V) (part f) t1 t2 H). apply progress_part, P. Qed.

Theorem Theorem_D_1_A f t1 t2 : closed f -> t1 <= t2 -> uniformly_aligned_sublevel f t1 -> uniformly_aligned_sublevel f t2.
Proof. intros Cl H. rewrite !(uniformly_aligned_sublevel_part f _ Cl). apply (thm_D1_A (V := M V)), H. Qed.
Theorem Theorem_D_1_C f t1 t2 : closed f -> t1 <= t2 -> uniformly_aligned f t1 -> uniformly_aligned f t2.
Proof. intros Cl H. rewrite !(uniformly_aligned_part f _ Cl). apply (thm_D1_C (V := M V)), H. Qed.

Theorem Uniform_A_gives_alignment f t : closed f -> 0 < t -> uniformly_aligned_sublevel f t -> alignment f t.
Proof. intros Cl Ht. rewrite (uniformly_aligned_sublevel_part f t Cl), (alignment_part f t Cl). apply (uba_ba_A (V := M V)), Ht. Qed.
Theorem Uniform_B_gives_alignment f t : closed f -> 0 < t -> uniformly_aligned_in_ball f t -> alignment f t.
Proof. intros Cl Ht. rewrite (uniformly_aligned_in_ball_part f t Cl), (alignment_part f t Cl). apply (uba_ba_B (V := M V)), Ht. Qed.
Theorem Uniform_C_gives_alignment f t : closed f -> uniformly_aligned f t -> alignment f t.
Proof. intros Cl. rewrite (uniformly_aligned_part f t Cl), (alignment_part f t Cl). apply (uba_ba_C (V := M V)). Qed.
Theorem Uniform_A_gives_C f t : closed f -> 0 < t -> uniformly_aligned_sublevel f t -> uniformly_aligned f t.
Proof. intros Cl Ht. rewrite (uniformly_aligned_part f t Cl), (uniformly_aligned_sublevel_part f t Cl). apply (uba_A_C (V := M V)), Ht. Qed.
Theorem Uniform_A_gives_B f t : closed f -> uniformly_aligned_sublevel f t -> uniformly_aligned_in_ball f t.
Proof. intros Cl. rewrite (uniformly_aligned_in_ball_part f t Cl), (uniformly_aligned_sublevel_part f t Cl). apply (uba_A_B (V := M V)).
  Qed.

(** Readings A and C contain no real-valued function that is upper semicontinuous at its minimizers and has a far point. *)
Definition upper_semicontinuous_on_X f := forall x, argmin f x -> forall c, (f x < Fin c)%num -> exists r, 0 < r /\ forall y, norm (y [-] x)
  < r -> (f y < Fin c)%num.
Lemma usc_part f : (forall x, dom f x) -> upper_semicontinuous_on_X f -> forall x, pargmin (part f) x -> forall e, 0 < e -> exists d, 0 < d /\
  forall y, dist (V := M V) x y < d -> part f y < part f x + e.
Proof.
  intros R H x Hx e He. apply argmin_part in Hx. destruct (H x Hx (part f x + e)) as (r & Hr & K). rewrite (value_part f x (R x)). simpl;
    lra.
  destruct (norms_equivalent (V := V)) as (a & b & Ha & Hb & N). exists (a*r). split. nra. intros y L. specialize (K y).
    rewrite (value_part f y (R y)) in K. apply K.
  change (dist y x < r). rewrite dist_sym. apply Rmult_lt_reg_l with a; auto. eapply Rle_lt_trans; [apply N|exact L].
Qed.
Theorem Uniform_A_is_vacuous f t : 0 < t -> closed f -> real_valued f -> upper_semicontinuous_on_X f -> has_minimizer f -> (exists x, far f
  t x) -> ~ uniformly_aligned_sublevel f t.
Proof.
  intros Ht Cl RV U _ (x & F) A. pose proof (real_valued_dom f RV) as R. apply (uba_vacuous_A (V := M V) (part f) t Ht R (usc_part f R U)). exists x. apply far_pfar, F.
  apply uniformly_aligned_sublevel_part; auto.
Qed.
Theorem Uniform_C_is_vacuous f t : 0 < t -> closed f -> real_valued f -> upper_semicontinuous_on_X f -> has_minimizer f -> (exists x, far f
  t x) -> ~ uniformly_aligned f t.
Proof.
  intros Ht Cl RV U _ (x & F) A. pose proof (real_valued_dom f RV) as R. apply (uba_vacuous_C (V := M V) (part f) t adherent_metric (proj1 (closed_metric f) Cl) Ht R (usc_part f R
    U)). exists x. apply far_pfar, F.
  apply uniformly_aligned_part; auto.
Qed.
End AppendixD.

(** In one variable real-valued suffices: the far points on the two sides of x* contradict each other. *)
Theorem Uniform_C_is_vacuous_line b Hb (f : efun (R_1 b Hb)) t : 0 < t -> closed f -> real_valued f -> (exists x, far f t x) -> ~
  uniformly_aligned f t.
Proof.
  intros Ht Cl RV0 (x & Fx) U. pose proof (real_valued_dom f RV0) as RV. apply uniformly_aligned_part in U; auto. destruct U as (s & Hs & A). apply closed_metric in Cl.
    apply far_pfar in Fx. set (h := part f) in *.
  assert (A' : forall y u : R, pfar (V := M (R_1 b Hb)) h t y -> (forall z, pdom h z -> dist (V := M (R_1 b Hb)) y z <= t -> h u <= h z) ->
    0 <= (y - u)*(u - s)).
  { intros y u F H. specialize (A y u (RV y) F (RV u) H). change (0 <= b*((y + -1*u)*(u + -1*s))) in A. apply Rmult_le_reg_l with b; auto.
    lra. }
  assert (Bx : forall y, exists u, pbrox (V := M (R_1 b Hb)) h t y u).
  { intros y. apply (thm_A_1 (V := M (R_1 b Hb)) adherent_metric); auto. exists y. split. apply RV. rewrite dist_refl. lra. }
  assert (Fd : forall y : R, pfar (V := M (R_1 b Hb)) h t y -> t / sqrt b < Rabs (y - s)).
  { intros y F. rewrite <- line_dist. apply (line_far b Hb) in F. apply F, Hs. }
  assert (Q : 0 < t / sqrt b) by (apply line_radius_pos; auto). set (q := t / sqrt b) in *.
  (* a side: a far point y, u beyond s seen from y lies above the least value around y *)
  assert (Side : forall y u v : R, pfar (V := M (R_1 b Hb)) h t y -> (y - s)*(u - s) < 0 -> pbrox (V := M (R_1 b Hb)) h t y v -> h v < h u).
  { intros y u v F O (Dv & Lv & Mv). apply Rnot_le_lt. intros L. specialize (A' y u F). assert (K : 0 <= (y - u)*(u - s)).
    { apply A'. intros z Dz Lz. specialize (Mv z Dz Lz). exact (Rle_trans _ _ _ L Mv). }
    pose proof (Rle_0_sqr (u - s)). unfold Rsqr in *. lra. }
  (* no minimizer on the other side, so a far point there *)
  assert (NX : forall u : R, (x - s)*(u - s) < 0 -> ~ pargmin h u).
  { intros u O X. destruct (Bx x) as (v & Hv). exact (Rlt_irrefl _ (Rlt_le_trans _ _ _ (Side x u v Fx O Hv) (proj2 X v (RV v)))). }
  specialize (Fd x Fx) as Fs. assert (Nx : x - s <> 0). { intros E. rewrite E, Rabs_R0 in Fs. lra. }
  set (y := s - 2*q*((x - s)/Rabs (x - s))). set (e := (x - s)/Rabs (x - s)) in *.
  assert (He : e = 1 \/ e = -1). { unfold e, Rabs. destruct (Rcase_abs (x - s)); [right|left]; field; lra. }
  assert (Ex : x - s = e * Rabs (x - s)). { unfold e. field. apply Rabs_no_R0, Nx. }
  clearbody e.
  assert (Fy : pfar (V := M (R_1 b Hb)) h t y).
  { apply (line_far b Hb). intros z Z. rewrite line_dist. assert (O : 0 <= (x - s)*(z - s)). { apply Rnot_lt_le. intros O. apply (NX z O Z).
    }
    rewrite Ex in O. assert (P : 0 <= e*(z - s)). { pose proof (Rabs_pos_lt _ Nx). apply Rmult_le_reg_l with (Rabs (x - s)); auto. lra. }
    fold q. unfold y. destruct He as [-> | ->]; [rewrite Rabs_left|rewrite Rabs_right]; lra. }
  destruct (Bx x) as (v & Hv). destruct (Bx y) as (w & Hw).
  assert (Lv : Rabs (x - v) <= q). { rewrite <- line_dist. apply (line_brox b Hb) in Hv. apply Hv. }
  assert (Lw : Rabs (y - w) <= q). { rewrite <- line_dist. apply (line_brox b Hb) in Hw. apply Hw. }
  assert (Sv : 0 < e*(v - s)). { destruct He as [-> | ->]; revert Fs Ex Lv; unfold Rabs; repeat destruct (Rcase_abs _); intros; lra. }
  assert (Sw : e*(w - s) < 0). { unfold y in Lw. destruct He as [-> | ->]; revert Lw; unfold Rabs; repeat destruct (Rcase_abs _); intros;
    lra. }
  assert (K1 : h v < h w). { apply (Side x w v Fx); auto. rewrite Ex. pose proof (Rabs_pos_lt _ Nx). nra. }
  assert (K2 : h w < h v). { apply (Side y v w Fy); auto. unfold y. nra. }
  exact (Rlt_irrefl _ (Rlt_trans _ _ _ K1 K2)).
Qed.
Theorem Uniform_A_is_vacuous_line b Hb (f : efun (R_1 b Hb)) t : 0 < t -> closed f -> real_valued f -> (exists x, far f t x) -> ~
  uniformly_aligned_sublevel f t.
Proof. intros Ht Cl R F U. apply (Uniform_C_is_vacuous_line b Hb f t); auto. apply Uniform_A_gives_C; auto. Qed.

(** Proposition 3: the points 0, 2, 3 with values 0, 2, 1 *)
Definition three_points : efun (R_1 1 Rlt_0_1) := on (d3 : R_1 1 Rlt_0_1 -> Prop) v3.
Theorem Three_points_closed : closed three_points.
Proof.
  apply line_closed, (pclosed_same (V := Line) _ _ (part_on d3 v3)). apply (finite_closed (V := Line) _ (0 :: 2 :: 3 :: nil)%list).
  intros x [-> | [-> | ->]]; simpl; tauto.
Qed.
Lemma three_alignment t : alignment three_points t <-> palignment (V := Line) f3 t.
Proof.
  rewrite (alignment_part three_points t Three_points_closed), (palignment_same (V := M (R_1 1 Rlt_0_1)) _ _ (part_on d3 v3)),
    line_alignment, line_radius_1.
  reflexivity.
Qed.
Theorem Proposition_3_1 : exists t1 t2, 0 < t1 < t2 /\ alignment three_points t1 /\ ~ alignment three_points t2.
Proof. exists (1/2), 1. rewrite !three_alignment. split; [lra|]. split; [apply prop_3_half|apply prop_3_one]. Qed.
Theorem Proposition_3_2 : exists t1 t2, 0 < t1 < t2 /\ alignment three_points t2 /\ ~ alignment three_points t1.
Proof. exists 1, 3. rewrite !three_alignment. split; [lra|]. split; [apply prop_3_three|apply prop_3_one]. Qed.
