(* the 9/2 bound *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method.

Open Scope R_scope.
Section Seq.
Variables (s : nat -> R) (st : nat -> Prop) (t : R) (N : nat).
Hypothesis (Ht : 0 < t) (s0 : forall k, 0 <= s k).
Hypothesis plat : forall k, (S k < N)%nat -> ~ st k -> st (S k).
Hypothesis jump : forall k, (S k < N)%nat -> st (S k) -> t < s k + s (S k).
Fixpoint Phi j r := match r with O => 0 | S r => s j * s j + Phi (S j) r end.
Lemma Phi_ge0 r : forall j, 0 <= Phi j r.
Proof. induction r; simpl; intros. lra. specialize (IHr (S j)). pose proof (Rle_0_sqr (s j)). unfold Rsqr in *; lra. Qed.
Lemma pair a b : 0 <= a -> 0 <= b -> t < a + b -> t*t/2 <= a*a + b*b.
Proof. intros. pose proof (Rle_0_sqr (a-b)). unfold Rsqr in *. assert (t*t <= (a+b)*(a+b)) by nra. lra. Qed.
Lemma triple a b c : 0 <= a -> 0 <= b -> 0 <= c -> t < a + b -> t < b + c -> 2/3*(t*t) <= a*a + b*b + c*c.
Proof. intros. destruct (Rle_dec t b). nra. assert ((t-b)*(t-b) <= a*a) by nra. assert ((t-b)*(t-b) <= c*c) by nra.
  pose proof (Rle_0_sqr (3*b-2*t)). unfold Rsqr in *. lra. Qed.
Lemma stretch : forall r j, (j + r <= N)%nat -> ((2 <= r)%nat -> st (S j)) -> 2/9*(t*t)*(INR r - 1) <= Phi j r.
Proof. intros r. induction r as [r IH] using lt_wf_ind. intros j L H. assert (P : 0 < t*t) by nra.
  destruct r as [|[|r]]. simpl; lra. pose proof (Phi_ge0 1 j). simpl INR; lra.
  assert (S1 : st (S j)) by (apply H; lia). pose proof (jump j ltac:(lia) S1) as J1. pose proof (pair _ _ (s0 j) (s0 (S j)) J1) as P1.
  rewrite !S_INR. change (Phi j (S (S r))) with (s j * s j + (s (S j) * s (S j) + Phi (S (S j)) r)).
  (* the pair j, j+1 followed by a good start at j+2 *)
  assert (Two : ((2 <= r)%nat -> st (S (S (S j)))) -> 2/9*(t*t)*(INR r + 1 + 1 - 1) <= s j*s j + (s (S j)*s (S j) + Phi (S (S j)) r)).
  { intros G. pose proof (IH r ltac:(lia) (S (S j)) ltac:(lia) G). lra. }
  destruct (classic (st (S (S (S j))))) as [S3|S3]; [apply Two; auto|].
  destruct (le_lt_dec r 1) as [Lr|Lr]; [apply Two; lia|].
  assert (S2 : st (S (S j))). { apply NNPP; intro Q. apply S3, plat; auto. lia. }
  pose proof (jump (S j) ltac:(lia) S2) as J2. pose proof (triple _ _ _ (s0 j) (s0 (S j)) (s0 (S (S j))) J1 J2) as P2.
  destruct r as [|r]; [lia|]. change (Phi (S (S j)) (S r)) with (s (S (S j))*s (S (S j)) + Phi (S (S (S j))) r).
  pose proof (IH r ltac:(lia) (S (S (S j))) ltac:(lia)) as K. rewrite S_INR.
  assert (2/9*(t*t)*(INR r - 1) <= Phi (S (S (S j))) r). { apply K. intros. apply plat; auto. lia. } lra. Qed.
Lemma total : 2/9*(t*t)*(INR N - 2) <= Phi 0 N.
Proof. assert (P : 0 < t*t) by nra. pose proof (Phi_ge0 N 0). destruct (le_lt_dec N 2) as [L|L].
  - apply le_INR in L. simpl INR in L. assert (0 <= t*t*(2 - INR N)) by (apply Rmult_le_pos; lra). lra.
  - destruct (classic (st 1)) as [S1|S1]. pose proof (stretch N 0 ltac:(lia) (fun _ => S1)). lra.
    assert (exists n, N = S n) as (n & En) by (exists (pred N); lia).
      pose proof (stretch n 1 ltac:(lia) (fun _ => plat 1 ltac:(lia) S1)) as K. rewrite En, S_INR.
    change (Phi 0 (S n)) with (s O * s O + Phi 1 n). pose proof (Rle_0_sqr (s O)). unfold Rsqr in *. lra. Qed.
End Seq.

Section S.
Context {V : IPS}.
Theorem bound_9_2 (f : pfun V) t xs (x : nat -> V) (m K : nat) : 0 < t -> palignment_at f t xs -> pprogress f t -> prun f t x ->
  9/2 * (dist (x O) xs * dist (x O) xs / (t*t) - 1) <= INR m -> (m + 3 <= K)%nat -> pargmin f (x K).
Proof. intros Ht A P R Hm HK. assert (AL : palignment f t) by (exists xs; auto).
  set (N := (m + 2)%nat). assert (B : exists i, (i <= N)%nat /\ ~ pfar f t (x i)).
  { apply NNPP; intro Q. assert (F : forall i, (i <= N)%nat -> pfar f t (x i)). { intros i Li. apply NNPP; intro; apply Q; eauto. }
    set (s := fun k => dist (x k) (x (S k))). set (st := fun k => f (x (S k)) < f (x k)).
    pose proof (fun k => run_dom f t x k R) as D. pose proof (proj2 R) as M.
    pose proof (total s st t N Ht (fun k => dist_ge0 _ _)) as T.
    assert (T' : 2/9*(t*t)*(INR N - 2) <= Phi s 0 N).
    { apply T; intros k Lk.
      - intros Nst. unfold st in *. apply (plateau_strict f t (x k) (x (S k)) (x (S (S k)))); auto; try (apply F; lia); try apply M.
        intro E. symmetry in E. revert E. eapply lem_A_3; eauto. eapply far_nonopt; eauto. apply F; lia.
        pose proof (step_value f t _ _ Ht (D k) (proj1 (M k))). lra.
      - intros Ss. unfold st, s in *. eapply Rlt_le_trans. eapply (strict_jump f t (x k)); eauto. apply M. apply dist_triang. }
    assert (G : forall r j, (j + r <= N)%nat -> dist (x (j+r)%nat) xs * dist (x (j+r)%nat) xs <= dist (x j) xs * dist (x j) xs - Phi s j r).
    { induction r; intros j L. rewrite Nat.add_0_r; simpl; lra. specialize (IHr (S j) ltac:(lia)).
      replace (j + S r)%nat with (S j + r)%nat by lia.
      pose proof (thm_4_1_ii_a f t xs _ _ A (D j) (F j ltac:(lia)) (proj1 (M j))) as W. rewrite (dist_sym (x (S j)) (x j)) in W.
        fold (s j) in W. simpl Phi. lra. }
    specialize (G N O ltac:(lia)). simpl plus in G. pose proof (F N (le_n N) xs (proj1 A)) as FN. change (0+N)%nat with N in G.
    assert (t*t < dist (x N) xs * dist (x N) xs) by nra. unfold N in T' at 1. rewrite plus_INR in T'. simpl (INR 2) in T'.
    assert (E : dist (x O) xs * dist (x O) xs / (t*t) * (t*t) = dist (x O) xs * dist (x O) xs) by (field; lra).
    apply (Rmult_le_compat_r (t*t)) in Hm; [|nra]. rewrite Rmult_assoc, Rmult_minus_distr_r, E in Hm. lra. }
  destruct B as (i & Li & NF). apply not_far in NF. destruct NF as (y & Y & L).
  assert (pargmin f (x (S i))) by (eapply near_next; eauto; apply R). eapply stays; eauto. unfold N in *; lia. Qed.
End S.
