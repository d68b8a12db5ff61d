(** Steps and runs of the method: Lemma A.4, Theorem 4.1. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f g : pfun V) (x y z u : V) (t : R).

Lemma moving_dom f t x y : pmoving f t x y -> pdom f y. Proof. intros ((D & _) & _); auto. Qed.
Lemma run_dom f t (x : nat -> V) k : prun f t x -> pdom f (x k).
Proof. intros (D & R). destruct k; auto. apply (moving_dom _ _ _ _ (R k)). Qed.
Lemma step_value f t x y : 0 < t -> pdom f x -> pbrox f t x y -> f y <= f x.
Proof. intros Ht D (_ & _ & M). apply M; auto. rewrite dist_refl; lra. Qed.
Lemma far_nonopt f t x : 0 < t -> pfar f t x -> ~ pargmin f x.
Proof. intros Ht F X. specialize (F x X). rewrite dist_refl in F. lra. Qed.

(* strict value decrease at b: c is outside the ball around a *)
Lemma strict_jump f t a b c : pbrox f t a b -> pdom f c -> f c < f b -> t < dist a c.
Proof. intros (_ & _ & M) D L. destruct (Rlt_dec t (dist a c)); auto. specialize (M c D). lra. Qed.
(* after a plateau step with both ends far the value decreases strictly *)
Lemma plateau_strict f t a b c : palignment f t -> 0 < t -> pfar f t a -> pfar f t b -> a <> b ->
  pdom f a -> pbrox f t a b -> pbrox f t b c -> f b = f a -> f c < f b.
Proof. intros A Ht Fa Fb N Da B1 B2 E. destruct (Rlt_dec (f c) (f b)); auto. exfalso; apply N.
  apply (lem_A_2 f t); auto. destruct B2 as (Dc & Lc & Mc). repeat split; auto.
  rewrite dist_sym. apply B1. intros z Dz Lz. specialize (Mc z Dz Lz). lra. Qed.

(* A.4 reading W; it needs only b, c far *)
Theorem lem_A_4_W f t a b c d : pbroximally_aligned f t -> 0 < t -> pfar f t b -> pfar f t c -> pdom f a ->
  pmoving f t a b -> pmoving f t b c -> pmoving f t c d -> t < dist a c \/ t < dist b d.
Proof. intros (A & P) Ht Fb Fc Da M1 M2 M3.
  pose proof (moving_dom _ _ _ _ M1); pose proof (moving_dom _ _ _ _ M2); pose proof (moving_dom _ _ _ _ M3).
  destruct (Rlt_dec (f c) (f b)).
  - left. eapply strict_jump; eauto. apply M1.
  - right. eapply strict_jump; eauto. apply M2. apply (plateau_strict f t b c d); auto; try apply M2; try apply M3.
    intro K. symmetry in K. revert K. eapply lem_A_3; eauto. eapply far_nonopt; eauto.
    pose proof (step_value f t b c Ht H (proj1 M2)). lra. Qed.
Theorem lem_A_4_P_weak f t a b c : pbroximally_aligned f t -> 0 < t -> pdom f a -> pmoving f t a b -> pmoving f t b c ->
  f c < f b -> t < dist a c.
Proof. intros. eapply strict_jump; eauto. apply H2. eapply moving_dom; eauto. Qed.

Theorem thm_4_1_i f t (x : nat -> V) k : 0 < t -> pprogress f t -> prun f t x ->
  (pargmin f (x k) -> pbrox f t (x k) (x k) /\ pargmin f (x (S k))) /\ (~ pargmin f (x k) -> x (S k) <> x k).
Proof. intros Ht P R. pose proof (run_dom _ _ _ k R) as D. pose proof (proj2 R k) as M. split.
  - intros (_ & X). split. apply brox_self; auto; lra. split. eapply moving_dom; eauto.
    intros y Dy. pose proof (step_value f t _ _ Ht D (proj1 M)). specialize (X y Dy). lra.
  - intros N. eapply lem_A_3; eauto. Qed.

Theorem thm_4_1_ii_a f t xs x y : palignment_at f t xs -> pdom f x -> pfar f t x -> pbrox f t x y ->
  dist y xs * dist y xs <= dist x xs * dist x xs - dist y x * dist y x.
Proof. intros (_ & A) D F B. pose proof (A x y D F B) as K. rewrite !dist_sq. revert K. ipx. intros. nra. Qed.

Theorem thm_4_1_ii_b_W f t xs (x : nat -> V) k : 0 < t -> palignment_at f t xs -> pprogress f t -> prun f t x ->
  pfar f t (x k) -> pfar f t (x (S k)) -> pfar f t (x (S (S k))) ->
  dist (x (S (S (S k)))) xs * dist (x (S (S (S k)))) xs <= dist (x k) xs * dist (x k) xs - t*t/2.
Proof. intros Ht A P R F0 F1 F2.
  pose proof (run_dom _ _ _ k R) as D0. pose proof (run_dom _ _ _ (S k) R) as D1. pose proof (run_dom _ _ _ (S (S k)) R) as D2.
  pose proof (proj2 R k) as M0. pose proof (proj2 R (S k)) as M1. pose proof (proj2 R (S (S k))) as M2.
  pose proof (thm_4_1_ii_a f t xs _ _ A D0 F0 (proj1 M0)).
  pose proof (thm_4_1_ii_a f t xs _ _ A D1 F1 (proj1 M1)).
  pose proof (thm_4_1_ii_a f t xs _ _ A D2 F2 (proj1 M2)).
  assert (BA : pbroximally_aligned f t) by (split; auto; exists xs; auto).
  pose proof (dist_triang (x k) (x (S k)) (x (S (S k)))). pose proof (dist_triang (x (S k)) (x (S (S k))) (x (S (S (S k))))).
  rewrite (dist_sym (x k) (x (S k))) in *. rewrite (dist_sym (x (S k)) (x (S (S k)))) in *.
  rewrite (dist_sym (x (S (S k))) (x (S (S (S k))))) in *.
  pose proof (dist_ge0 (x (S k)) (x k)). pose proof (dist_ge0 (x (S (S k))) (x (S k))).
    pose proof (dist_ge0 (x (S (S (S k)))) (x (S (S k)))).
  set (a := dist (x (S k)) (x k)) in *. set (b := dist (x (S (S k))) (x (S k))) in *. set (c := dist (x (S (S (S k)))) (x (S (S k)))) in *.
  destruct (lem_A_4_W f t _ _ _ _ BA Ht F1 F2 D0 M0 M1 M2) as [K|K].
  - assert (t*t <= (a+b)*(a+b)) by nra. pose proof (Rle_0_sqr (a-b)). unfold Rsqr in *. nra.
  - assert (t*t <= (b+c)*(b+c)) by nra. pose proof (Rle_0_sqr (b-c)). unfold Rsqr in *. nra. Qed.

Lemma not_far f t x : ~ pfar f t x -> exists y, pargmin f y /\ dist x y <= t.
Proof. intros N. apply NNPP. intro K. apply N. intros y Y. destruct (Rlt_dec t (dist x y)); auto.
  exfalso; apply K; exists y; split; auto; lra. Qed.
Lemma near_next f t x y u : pargmin f u -> dist x u <= t -> pbrox f t x y -> pargmin f y.
Proof. intros (Du & U) L (D & _ & M). split; auto. intros z Dz. specialize (U z Dz). specialize (M u Du L). lra. Qed.
Lemma stays f t (x : nat -> V) j k : 0 < t -> pprogress f t -> prun f t x -> pargmin f (x j) -> (j <= k)%nat -> pargmin f (x k).
Proof. intros Ht P R X L. induction L; auto. eapply thm_4_1_i; eauto. Qed.

(* reading W; m is any natural number >= 2 (d0^2/t^2 - 1), so m = its ceiling serves *)
Theorem thm_4_1_iii_W f t xs (x : nat -> V) (m K : nat) : 0 < t -> palignment_at f t xs -> pprogress f t -> prun f t x ->
  2 * (dist (x O) xs * dist (x O) xs / (t*t) - 1) <= INR m -> (3 * m + 1 <= K)%nat -> pargmin f (x K).
Proof. intros Ht A P R Hm HK.
  assert (Q : forall j, (forall i, (i < 3 * j)%nat -> pfar f t (x i)) ->
    dist (x (3*j)%nat) xs * dist (x (3*j)%nat) xs <= dist (x O) xs * dist (x O) xs - INR j * (t*t/2)).
  { induction j; intros F. simpl; lra.
    assert (H1 : forall i, (i < 3 * j)%nat -> pfar f t (x i)) by (intros; apply F; lia).
    pose proof (thm_4_1_ii_b_W f t xs x (3*j) Ht A P R) as W. specialize (IHj H1).
    replace (3 * S j)%nat with (S (S (S (3*j)))) by lia. rewrite S_INR.
    specialize (W (F (3*j)%nat ltac:(lia)) (F (S (3*j)) ltac:(lia)) (F (S (S (3*j))) ltac:(lia))).
    rewrite Rmult_plus_distr_r, Rmult_1_l. eapply Rle_trans; [exact W|]. lra. }
  assert (B : exists i, (i <= 3 * m)%nat /\ ~ pfar f t (x i)).
  { apply NNPP; intro N. assert (F : forall i, (i <= 3*m)%nat -> pfar f t (x i)).
    { intros i Li. apply NNPP; intro. apply N; eauto. }
    specialize (Q m (fun i Hi => F i (Nat.lt_le_incl _ _ Hi))). pose proof (F (3*m)%nat (le_n _) xs (proj1 A)) as G.
    assert (t*t < dist (x (3*m)%nat) xs * dist (x (3*m)%nat) xs) by nra.
    assert (dist (x O) xs * dist (x O) xs / (t*t) * (t*t) = dist (x O) xs * dist (x O) xs) by (field; lra).
    assert (P2 : 0 < t*t) by nra.
    apply (Rmult_le_compat_r (t*t)) in Hm; [|lra]. rewrite Rmult_assoc, Rmult_minus_distr_r, H0 in Hm. lra. }
  destruct B as (i & Li & N). apply not_far in N. destruct N as (y & Y & L).
  assert (pargmin f (x (S i))) by (eapply near_next; eauto; apply R).
  eapply stays; eauto. lia. Qed.
Theorem thm_4_1_iii_near f t xs (x : nat -> V) (K : nat) : 0 < t -> pprogress f t -> pargmin f xs -> prun f t x ->
  dist (x O) xs <= t -> (1 <= K)%nat -> pargmin f (x K).
Proof. intros Ht P X R L HK. eapply stays; eauto. eapply near_next; eauto. apply R. Qed.
(* Theorem A.1, second half *)
Theorem thm_A_1_meets f t x u v : pargmin f u -> dist x u <= t -> (pbrox f t x v <-> dist x v <= t /\ pargmin f v).
Proof. intros U L. split. intros B; split. apply B. eapply near_next; eauto.
  intros (L' & (D & M)); repeat split; auto. Qed.
End S.
