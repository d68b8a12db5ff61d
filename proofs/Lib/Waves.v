(** Even functions on the line that rise by 1 in every unit and have a local minimum in each: Example 1. *)
From Coq Require Import Reals Lra Lia ZArith Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Line.
Open Scope R_scope.

Lemma floor (x : R) : exists k : Z, Int_part x = k /\ IZR k <= x < IZR k + 1.
Proof. exists (Int_part x). split; auto. destruct (base_Int_part x). lra. Qed.
Lemma floor_unique (x : R) (k : Z) : IZR k <= x < IZR k + 1 -> Int_part x = k.
Proof.
  intros H. destruct (floor x) as (j & -> & Hj). assert (A : IZR j < IZR k + 1) by lra. assert (B : IZR k < IZR j + 1) by lra.
  rewrite <- plus_IZR in A, B. apply lt_IZR in A, B. lia.
Qed.

Section Wave.
Variables (phi : R -> R) (theta : R).
Hypothesis at_0 : phi 0 = 0.
Hypothesis positive : forall h, 0 < h < 1 -> 0 < phi h.
(** below 1 in the beginning of a unit, at least 1 at its end *)
Hypothesis low : forall h, 0 <= h < 1 - theta -> phi h < 1.
Hypothesis high : forall h, theta < h < 1 -> 1 <= phi h.
Hypothesis theta_pos : 0 < theta.

Definition climb (x : R) := IZR (Int_part x) + phi (x - IZR (Int_part x)).
Definition wave : pfun Line := {| pdom := (fun _ => True) : Line -> Prop; pval := fun x : R => climb (Rabs x) |}.
Lemma climb_at (x : R) (k : Z) : IZR k <= x < IZR k + 1 -> climb x = IZR k + phi (x - IZR k).
Proof. intros H. unfold climb. rewrite (floor_unique x k H). reflexivity. Qed.
Lemma climb_shift x : climb (x + 1) = climb x + 1.
Proof.
  destruct (floor x) as (k & _ & H). rewrite (climb_at x k H), (climb_at (x+1) (k+1)) by (rewrite plus_IZR; lra). rewrite plus_IZR.
  replace (x + 1 - (IZR k + 1)) with (x - IZR k) by ring. ring.
Qed.
Lemma climb_0 : climb 0 = 0. Proof. rewrite (climb_at 0 0) by lra. rewrite Rminus_0_r, at_0. ring. Qed.
Lemma climb_pos x : 0 < x -> 0 < climb x.
Proof.
  intros Hx. destruct (floor x) as (k & _ & H). rewrite (climb_at x k H). assert (K : (0 <= k)%Z). { assert (A : IZR (-1) < IZR k) by lra. apply lt_IZR in A. lia. }
  apply IZR_le in K. destruct (Req_dec (x - IZR k) 0) as [E|E]. rewrite E, at_0. lra. pose proof (positive (x - IZR k) ltac:(lra)). lra.
Qed.
Lemma wave_argmin (x : R) : pargmin wave x <-> x = 0.
Proof.
  split.
  - intros (_ & H). specialize (H 0 I). change (climb (Rabs x) <= climb (Rabs 0)) in H. rewrite Rabs_R0, climb_0 in H. destruct (Req_dec x 0) as [|N]; auto.
    pose proof (climb_pos _ (Rabs_pos_lt x N)). lra.
  - intros ->. split. exact I. intros y _. change (climb (Rabs 0) <= climb (Rabs y)). rewrite Rabs_R0, climb_0. destruct (Req_dec y 0) as [->|N].
    rewrite Rabs_R0, climb_0. lra. left. apply climb_pos, Rabs_pos_lt, N.
Qed.
(** to the right of 0 a least value over a ball is not beyond its centre *)
Lemma wave_right t (x u : R) : theta <= t -> t < x -> pbrox wave t x u -> 0 <= (x - u)*(u - 0).
Proof.
  intros Ht F (_ & L & Mn). rewrite line_dist in L. apply Rabs_le_between in L || idtac. assert (B : x - t <= u <= x + t). { unfold Rabs in L. destruct (Rcase_abs _) in L; lra. }
  apply Rnot_lt_le. intros N. assert (xu : x < u) by nra.
  assert (Far : forall z : R, 0 <= z -> x - t <= z <= x + t -> climb u <= climb z).
  { intros z Hz Bz. assert (Lz : dist (V := Line) x z <= t). { rewrite line_dist. unfold Rabs. destruct (Rcase_abs _); lra. } specialize (Mn z I Lz).
    change (climb (Rabs u) <= climb (Rabs z)) in Mn. rewrite !Rabs_right in Mn by lra. exact Mn. }
  destruct (Rle_dec (x - t) (u - 1)) as [K|K].
  - specialize (Far (u - 1) ltac:(lra) ltac:(lra)). pose proof (climb_shift (u - 1)) as E. replace (u - 1 + 1) with u in E by ring. lra.
  - assert (exists z, z = x - t) as (z & Ez) by eauto. assert (Fz := Far z ltac:(lra) ltac:(lra)). destruct (floor u) as (k & _ & Hk). rewrite (climb_at u k Hk) in *.
    destruct (Rle_dec z (IZR k)) as [Q|Q].
    + destruct (Req_dec u (IZR k)) as [E|E].
      * (* u is an integer, z in the unit before it *)
        replace (u - IZR k) with 0 in Fz by lra. rewrite at_0, (climb_at z (k-1)) in Fz by (rewrite minus_IZR; lra). rewrite minus_IZR in Fz.
        pose proof (low (z - (IZR k - 1)) ltac:(lra)). lra.
      * (* the integer below u is lower *)
        assert (Fk := Far (IZR k) ltac:(lra) ltac:(lra)). rewrite (climb_at (IZR k) k) in Fk by lra.
        replace (IZR k - IZR k) with 0 in Fk by ring. rewrite at_0 in Fk. pose proof (positive (u - IZR k) ltac:(lra)). lra.
    + (* both in one unit *)
      rewrite (climb_at z k) in Fz by lra. pose proof (low (z - IZR k) ltac:(lra)). pose proof (high (u - IZR k) ltac:(lra)). lra.
Qed.
Lemma wave_mirror t (x u : R) : pbrox wave t x u -> pbrox wave t (-x) (-u).
Proof.
  assert (D : forall a b : R, dist (V := Line) (-a) (-b) = dist (V := Line) a b). { intros. rewrite !line_dist. replace (- a - - b) with (- (a - b)) by ring. apply Rabs_Ropp. }
  intros (_ & L & Mn). split; [exact I|split]. rewrite D. exact L. intros z _ Lz. specialize (Mn (-z) I). rewrite <- D, Ropp_involutive in Mn. specialize (Mn Lz).
  change (climb (Rabs (-u)) <= climb (Rabs z)). change (climb (Rabs u) <= climb (Rabs (-z))) in Mn. rewrite Rabs_Ropp in *. exact Mn.
Qed.
Theorem wave_alignment t : theta <= t -> palignment wave t.
Proof.
  intros Ht. exists 0. split. apply wave_argmin; auto. intros x u _ F B. rewrite line_align. specialize (F 0 (proj2 (wave_argmin 0) eq_refl)). rewrite line_dist, Rminus_0_r in F.
  destruct (Rle_dec 0 x) as [S|S].
  - rewrite Rabs_right in F by lra. apply (wave_right t x u); auto.
  - rewrite Rabs_left in F by lra. pose proof (wave_right t (-x) (-u) Ht F (wave_mirror t x u B)) as K. lra.
Qed.
(** Lipschitz on a unit, with value 1 at its end: closed *)
Variable L : R.
Hypothesis lipschitz : forall h k, 0 <= h <= 1 -> 0 <= k <= 1 -> Rabs (phi h - phi k) <= L * Rabs (h - k).
Hypothesis at_1 : phi 1 = 1.
Lemma climb_unit (k : Z) x : IZR k <= x <= IZR k + 1 -> climb x = IZR k + phi (x - IZR k).
Proof.
  intros H. destruct (Req_dec x (IZR k + 1)) as [->|N]; [|apply climb_at; lra]. rewrite (climb_at (IZR k + 1) (k+1)) by (rewrite plus_IZR; lra). rewrite plus_IZR.
  replace (IZR k + 1 - (IZR k + 1)) with 0 by ring. replace (IZR k + 1 - IZR k) with 1 by ring. rewrite at_0, at_1. ring.
Qed.
Lemma climb_near x y : Rabs (x - y) < 1 -> Rabs (climb x - climb y) <= 2 * L * Rabs (x - y).
Proof.
  assert (L0 : 0 <= L). { pose proof (lipschitz 0 1 ltac:(lra) ltac:(lra)) as K. rewrite at_0, at_1 in K. replace (0 - 1) with (-(1)) in K by ring. rewrite Rabs_Ropp, Rabs_R1 in K. lra. }
  assert (Same : forall k a b, IZR k <= a <= IZR k + 1 -> IZR k <= b <= IZR k + 1 -> Rabs (climb a - climb b) <= L * Rabs (a - b)).
  { intros k a b Ha Hb. rewrite (climb_unit k a Ha), (climb_unit k b Hb). replace (IZR k + phi (a - IZR k) - (IZR k + phi (b - IZR k))) with (phi (a - IZR k) - phi (b - IZR k)) by ring.
    eapply Rle_trans. apply lipschitz; lra. right. do 2 f_equal. ring. }
  assert (Ord : forall a b, a <= b -> b - a < 1 -> Rabs (climb a - climb b) <= 2 * L * Rabs (a - b)).
  { intros a b Hab Hd. destruct (floor a) as (k & _ & Hk). pose proof (Rabs_pos (a - b)) as P. destruct (Rle_dec b (IZR k + 1)) as [C|C].
    - eapply Rle_trans. apply (Same k); lra. nra.
    - set (m := IZR k + 1). pose proof (Same k a m ltac:(unfold m; lra) ltac:(unfold m; lra)) as S1. assert (Em : IZR (k+1) = m) by (unfold m; apply plus_IZR).
      pose proof (Same (k+1)%Z m b ltac:(rewrite Em; lra) ltac:(rewrite Em; unfold m in *; lra)) as S2. rewrite (Rabs_left1 (a - m)) in S1 by (unfold m; lra).
      rewrite (Rabs_left1 (m - b)) in S2 by (unfold m; lra). rewrite (Rabs_left1 (a - b)) by lra. pose proof (Rabs_triang (climb a - climb m) (climb m - climb b)) as T.
      replace (climb a - climb m + (climb m - climb b)) with (climb a - climb b) in T by ring. assert (0 <= b - a) by lra. nra. }
  intros H. destruct (Rle_dec x y) as [C|C].
  - apply Ord; auto. rewrite Rabs_left1 in H; lra.
  - rewrite <- Rabs_Ropp, (Rabs_minus_sym x y). replace (- (climb x - climb y)) with (climb y - climb x) by ring. apply Ord. lra. rewrite Rabs_right in H; lra.
Qed.
Theorem wave_closed : pclosed wave.
Proof.
  assert (L0 : 0 <= L). { pose proof (lipschitz 0 1 ltac:(lra) ltac:(lra)) as K. rewrite at_0, at_1 in K. replace (0 - 1) with (-(1)) in K by ring. rewrite Rabs_Ropp, Rabs_R1 in K. lra. }
  intros x c H. specialize (H I). change (c < climb (Rabs x)) in H. set (g := climb (Rabs x) - c). assert (0 < g) by (unfold g; lra).
  exists (Rmin 1 (g/(2*L+1))). assert (P : 0 < g/(2*L+1)) by (apply Rdiv_lt_0_compat; lra). split. apply Rmin_pos; lra. intros y Ly _. rewrite line_dist in Ly.
  pose proof (Rmin_l 1 (g/(2*L+1))). pose proof (Rmin_r 1 (g/(2*L+1))). pose proof (Rabs_triang_inv2 x y) as T. change (c < climb (Rabs y)).
  pose proof (climb_near (Rabs x) (Rabs y) ltac:(lra)) as K. pose proof (Rle_abs (climb (Rabs x) - climb (Rabs y))).
  assert (E : g/(2*L+1)*(2*L+1) = g) by (field; lra). pose proof (Rabs_pos (x - y)).
  assert (2*L*Rabs (Rabs x - Rabs y) <= 2*L*Rabs (x - y)) by (apply Rmult_le_compat_l; lra).
  assert (Rabs (x - y)*(2*L+1) < g) by (rewrite <- E; apply Rmult_lt_compat_r; lra). unfold g in *. lra.
Qed.
End Wave.

(** Lipschitz on two neighbouring intervals is Lipschitz on both together *)
Lemma glue (f : R -> R) (L a b c : R) : a <= b <= c -> (forall x y, a <= x <= b -> a <= y <= b -> Rabs (f x - f y) <= L * Rabs (x - y)) ->
  (forall x y, b <= x <= c -> b <= y <= c -> Rabs (f x - f y) <= L * Rabs (x - y)) -> forall x y, a <= x <= c -> a <= y <= c -> Rabs (f x - f y) <= L * Rabs (x - y).
Proof.
  intros H F G. assert (Across : forall x y, a <= x <= b -> b <= y <= c -> Rabs (f x - f y) <= L * Rabs (x - y)).
  { intros x y Hx Hy. pose proof (F x b Hx ltac:(lra)) as A. pose proof (G b y ltac:(lra) Hy) as B. rewrite (Rabs_left1 (x - b)) in A by lra. rewrite (Rabs_left1 (b - y)) in B by lra.
    rewrite (Rabs_left1 (x - y)) by lra. pose proof (Rabs_triang (f x - f b) (f b - f y)) as T. replace (f x - f b + (f b - f y)) with (f x - f y) in T by ring. lra. }
  intros x y Hx Hy. destruct (Rle_dec x b), (Rle_dec y b).
  - apply F; lra. - apply Across; lra.
  - rewrite <- Rabs_Ropp, (Rabs_minus_sym x y). replace (- (f x - f y)) with (f y - f x) by ring. apply Across; lra. - apply G; lra.
Qed.
