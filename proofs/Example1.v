(** * Example 1: functions with a local minimum in every unit

    [climb phi x], for x >= 0, is the integral part of x plus [phi] of its fractional part; both functions below are [climb phi |x|], on the whole line. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Line Same Waves.
From Brox Require Import Setting Classes Bridge Spaces Section3.
Open Scope R_scope.

Notation L1 := (R_1 1 Rlt_0_1).
Definition even_climb (phi : R -> R) : efun L1 := on (fun _ : R => True) (fun x : R => climb phi (Rabs x)).

Section Example.
Variables (phi : R -> R) (theta L : R).
Hypothesis (at_0 : phi 0 = 0) (at_1 : phi 1 = 1) (positive : forall h, 0 < h < 1 -> 0 < phi h) (theta_pos : 0 < theta).
Hypotheses (low : forall h, 0 <= h < 1 - theta -> phi h < 1) (high : forall h, theta < h < 1 -> 1 <= phi h).
Hypothesis lipschitz : forall h k, 0 <= h <= 1 -> 0 <= k <= 1 -> Rabs (phi h - phi k) <= L * Rabs (h - k).
Let S : same (part (even_climb phi)) (wave phi) := part_on _ _.
Theorem Even_climb_closed : closed (even_climb phi).
Proof. apply line_closed, (pclosed_same (V := Line) _ _ S), (wave_closed phi at_0 L); auto. Qed.
Theorem Even_climb_minimizer (x : L1) : argmin (even_climb phi) x <-> x = 0.
Proof. rewrite argmin_part. rewrite (pargmin_same (V := Line) _ _ S). apply wave_argmin; auto. Qed.
Theorem Even_climb_aligned t : theta <= t -> broximally_aligned (even_climb phi) t.
Proof.
  intros Ht. assert (A : alignment (even_climb phi) t).
  { apply palignment_alignment, (palignment_same (V := M L1) _ _ S), line_alignment. rewrite line_radius_1. apply (wave_alignment phi theta); auto. }
  split; auto. apply Alignment_gives_progress; auto. apply Even_climb_closed. lra.
  intros x _ y _ z _. exists (climb phi (Rabs z)). unfold even_climb, on. simpl. destruct (decide True); tauto.
Qed.
End Example.

(** ** The sawtooth: |x| plus the affine wave of period 1 that is 0 at the integers and 1 halfway between them *)
Definition tooth (h : R) := if Rle_dec h (1/2) then 3*h else 2 - h.
Lemma tooth_low h : h <= 1/2 -> tooth h = 3*h. Proof. unfold tooth. destruct (Rle_dec h (1/2)); lra. Qed.
Lemma tooth_high h : 1/2 <= h -> tooth h = 2 - h. Proof. unfold tooth. destruct (Rle_dec h (1/2)); lra. Qed.
Lemma tooth_lipschitz h k : 0 <= h <= 1 -> 0 <= k <= 1 -> Rabs (tooth h - tooth k) <= 3 * Rabs (h - k).
Proof.
  apply (glue tooth 3 0 (1/2) 1). lra.
  - intros x y Hx Hy. rewrite (tooth_low x), (tooth_low y) by lra. replace (3*x - 3*y) with (3*(x - y)) by ring. rewrite Rabs_mult, (Rabs_right 3) by lra. lra.
  - intros x y Hx Hy. rewrite (tooth_high x), (tooth_high y) by lra. replace (2 - x - (2 - y)) with (- (x - y)) by ring. rewrite Rabs_Ropp. pose proof (Rabs_pos (x - y)). lra.
Qed.
Definition sawtooth := even_climb tooth.
(** it is broximally aligned for every t >= 2/3, so for every t >= 1; and every positive integer is a local minimum that is not a minimizer *)
Theorem Example_1_sawtooth t : 2/3 <= t -> closed sawtooth /\ broximally_aligned sawtooth t.
Proof.
  assert (P : forall h, 0 < h < 1 -> 0 < tooth h). { intros h H. unfold tooth. destruct (Rle_dec h (1/2)); lra. }
  assert (T0 : tooth 0 = 0) by (rewrite tooth_low; lra). assert (T1 : tooth 1 = 1) by (rewrite tooth_high; lra).
  intros Ht. split. apply (Even_climb_closed tooth 3); auto. apply tooth_lipschitz.
  apply (Even_climb_aligned tooth (2/3) 3); auto; try lra.
  - intros h H. rewrite tooth_low; lra. - intros h H. rewrite tooth_high; lra. - apply tooth_lipschitz.
Qed.
Theorem Example_1_sawtooth_is_a_sawtooth (x : R) : 0 <= x -> forall k : Z, IZR k <= x < IZR k + 1 -> climb tooth x = x + (1 - Rabs (2*(x - IZR k) - 1)).
Proof.
  intros _ k H. rewrite (climb_at tooth x k H). unfold tooth, Rabs. destruct (Rle_dec (x - IZR k) (1/2)), (Rcase_abs (2*(x - IZR k) - 1)); lra.
Qed.

(** ** The smooth wave: the slope at 0, 1/4, 1/2, 3/4 of a unit is 0, 8, 0, -4, and affine between *)
Definition ripple (h : R) := if Rle_dec h (1/4) then 16*h^2 else if Rle_dec h (1/2) then 2 - 16*(h - 1/2)^2 else if Rle_dec h (3/4) then 2 - 8*(h - 1/2)^2 else 1 + 8*(h - 1)^2.
Lemma ripple_1 h : h <= 1/4 -> ripple h = 16*h^2. Proof. unfold ripple. destruct (Rle_dec h (1/4)); lra. Qed.
Lemma ripple_2 h : 1/4 <= h <= 1/2 -> ripple h = 2 - 16*(h - 1/2)^2.
Proof. unfold ripple. intros. destruct (Rle_dec h (1/4)). replace h with (1/4) by lra. field. destruct (Rle_dec h (1/2)); lra. Qed.
Lemma ripple_3 h : 1/2 <= h <= 3/4 -> ripple h = 2 - 8*(h - 1/2)^2.
Proof. unfold ripple. intros. destruct (Rle_dec h (1/4)). lra. destruct (Rle_dec h (1/2)). replace h with (1/2) by lra. field. destruct (Rle_dec h (3/4)); lra. Qed.
Lemma ripple_4 h : 3/4 <= h -> ripple h = 1 + 8*(h - 1)^2.
Proof. unfold ripple. intros. destruct (Rle_dec h (1/4)). lra. destruct (Rle_dec h (1/2)). lra. destruct (Rle_dec h (3/4)). replace h with (3/4) by lra. field. lra. Qed.
Lemma square_lipschitz (c m a b x y r : R) : a <= x <= b -> a <= y <= b -> (forall z, a <= z <= b -> Rabs (z - m) <= r) ->
  Rabs (c*(x - m)^2 - c*(y - m)^2) <= Rabs c*(2*r) * Rabs (x - y).
Proof.
  intros Hx Hy B. replace (c*(x - m)^2 - c*(y - m)^2) with (c*((x - m) + (y - m))*(x - y)) by ring. rewrite !Rabs_mult. apply Rmult_le_compat_r. apply Rabs_pos.
  apply Rmult_le_compat_l. apply Rabs_pos. pose proof (Rabs_triang (x - m) (y - m)). pose proof (B x Hx). pose proof (B y Hy). lra.
Qed.
Lemma ripple_lipschitz h k : 0 <= h <= 1 -> 0 <= k <= 1 -> Rabs (ripple h - ripple k) <= 8 * Rabs (h - k).
Proof.
  assert (Bd : forall m r z, m - r <= z <= m + r -> Rabs (z - m) <= r). { intros. apply Rabs_le. lra. }
  apply (glue ripple 8 0 (1/4) 1). lra.
  { intros x y Hx Hy. rewrite (ripple_1 x), (ripple_1 y) by lra. replace (16*x^2 - 16*y^2) with (16*(x - 0)^2 - 16*(y - 0)^2) by ring.
    eapply Rle_trans. apply (square_lipschitz 16 0 0 (1/4) x y (1/4)); auto. intros; apply Bd; lra. rewrite (Rabs_right 16) by lra. pose proof (Rabs_pos (x - y)). lra. }
  apply (glue ripple 8 (1/4) (1/2) 1). lra.
  { intros x y Hx Hy. rewrite (ripple_2 x), (ripple_2 y) by lra. replace (2 - 16*(x - 1/2)^2 - (2 - 16*(y - 1/2)^2)) with ((-16)*(x - 1/2)^2 - (-16)*(y - 1/2)^2) by ring.
    eapply Rle_trans. apply (square_lipschitz (-16) (1/2) (1/4) (1/2) x y (1/4)); auto. intros; apply Bd; lra. rewrite (Rabs_left (-16)) by lra. pose proof (Rabs_pos (x - y)). lra. }
  apply (glue ripple 8 (1/2) (3/4) 1). lra.
  { intros x y Hx Hy. rewrite (ripple_3 x), (ripple_3 y) by lra. replace (2 - 8*(x - 1/2)^2 - (2 - 8*(y - 1/2)^2)) with ((-8)*(x - 1/2)^2 - (-8)*(y - 1/2)^2) by ring.
    eapply Rle_trans. apply (square_lipschitz (-8) (1/2) (1/2) (3/4) x y (1/4)); auto. intros; apply Bd; lra. rewrite (Rabs_left (-8)) by lra. pose proof (Rabs_pos (x - y)). lra. }
  intros x y Hx Hy. rewrite (ripple_4 x), (ripple_4 y) by lra. replace (1 + 8*(x - 1)^2 - (1 + 8*(y - 1)^2)) with (8*(x - 1)^2 - 8*(y - 1)^2) by ring.
  eapply Rle_trans. apply (square_lipschitz 8 1 (3/4) 1 x y (1/4)); auto. intros; apply Bd; lra. rewrite (Rabs_right 8) by lra. pose proof (Rabs_pos (x - y)). lra.
Qed.
Ltac ripples h := destruct (Rle_dec h (1/4)); [rewrite (ripple_1 h) by lra|destruct (Rle_dec h (1/2)); [rewrite (ripple_2 h) by lra|
  destruct (Rle_dec h (3/4)); [rewrite (ripple_3 h) by lra|rewrite (ripple_4 h) by lra]]].
Definition smooth_wave := even_climb ripple.
Theorem Example_1_smooth t : 3/4 <= t -> closed smooth_wave /\ broximally_aligned smooth_wave t.
Proof.
  assert (P : forall h, 0 < h < 1 -> 0 < ripple h). { intros h H. ripples h; nra. }
  assert (T0 : ripple 0 = 0) by (rewrite ripple_1; lra). assert (T1 : ripple 1 = 1) by (rewrite ripple_4; lra).
  intros Ht. split. apply (Even_climb_closed ripple 8); auto. apply ripple_lipschitz.
  apply (Even_climb_aligned ripple (3/4) 8); auto; try lra.
  - intros h H. rewrite ripple_1 by lra. nra. - intros h H. rewrite ripple_4 by lra. pose proof (pow2_ge_0 (h - 1)). lra. - apply ripple_lipschitz.
Qed.
