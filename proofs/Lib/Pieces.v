(** Proposition 1: two closed pieces of X are both unbounded; the rates for convex functions. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Rd.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f : pfun V) (x y z u v : V) (t : R).
Definition pclosed_set (A : V -> Prop) := forall x, ~ A x -> exists r, 0 < r /\ forall y, dist x y < r -> ~ A y.
(* connected, for a closed set: not the union of two disjoint non-empty closed sets *)
Definition pconnected_closed (X : V -> Prop) := forall A B : V -> Prop, (forall x, X x <-> A x \/ B x) ->
  pclosed_set A -> pclosed_set B -> (exists x, A x) -> (exists x, B x) -> exists x, A x /\ B x.

Lemma closest_pair (A B : V -> Prop) M : adherent V -> pclosed_set A -> pclosed_set B -> (exists x, A x) -> (exists x, B x) ->
  (forall x, A x -> norm x <= M) -> exists a b : V, A a /\ B b /\ forall a' b', A a' -> B b' -> dist a b <= dist a' b'.
Proof. intros AV CA CB (a1 & A1) (b1 & B1) Bd. set (T := fun r => forall a b : V, A a -> B b -> r <= dist a b).
  destruct (completeness T) as (m & UB & LUB). { exists (dist a1 b1). intros r Hr. apply Hr; auto. } { exists 0. intros a b _ _.
    apply dist_ge0. }
  assert (Lm : forall a b : V, A a -> B b -> m <= dist a b). { intros a b Ha Hb. apply LUB. intros r Hr. apply Hr; auto. }
  destruct (AV (fun n (a : V) => A a /\ exists b, B b /\ dist a b <= m + / (INR n + 1)) M) as (a0 & H0).
  { intros n a (Aa & b & Bb & L). split; auto. exists b; split; auto. pose proof (inv_le n (S n) ltac:(lia)). lra. }
  { intros n. apply NNPP; intro K. pose proof (inv_pos n). assert (m + /(INR n+1) <= m); [|lra]. apply UB. intros a b Aa Bb.
    destruct (Rle_dec (m + /(INR n+1)) (dist a b)); auto. exfalso; apply K. exists a; split; auto. exists b; split; auto; lra. }
  { intros x (Ax & _); auto. }
  assert (A0 : A a0). { apply NNPP; intro N. destruct (CA a0 N) as (r & Hr & K). destruct (H0 O r Hr) as (z & (Az & _) & L).
    apply (K z L Az). }
  (* project a0 on B *)
  set (h := {| pdom := B; pval := fun _ => 0 |}). assert (argB : forall y, pargmin h y <-> B y). { intros y; split. intros (D & _); auto.
    intros By; split; auto; simpl; intros; lra. }
  destruct (projection_exists AV h a0) as (b0 & (Xb & Nb)).
  { intros x c Hc. destruct (classic (B x)) as [Bx|Bx]. exists 1; split. lra. intros y _ _. simpl in *. auto.
    destruct (CB x Bx) as (r & Hr & K). exists r; split; [exact Hr|]. intros y L By. simpl in By. destruct (K y L By). }
  { exists b1. apply argB; auto. }
  assert (Bb0 : B b0) by (exact (proj1 Xb)). exists a0, b0. refine (conj A0 (conj Bb0 _)). intros a' b' Ha' Hb'. apply Rle_trans with m;
    auto.
  destruct (Rle_dec (dist a0 b0) m) as [|N]; auto. exfalso. set (e := (dist a0 b0 - m)/2). assert (0 < e) by (unfold e; lra).
  destruct (inv_small e H) as (n & Hn). specialize (Hn n (le_n n)). destruct (H0 n e H) as (z & (_ & b & Bb & L) & Lz).
  pose proof (dist_triang a0 z b). specialize (Nb b ltac:(apply argB; auto)). unfold e in *. lra. Qed.

(* Proposition 1: if X = A u B is separated then both pieces are unbounded *)
Theorem prop_1_pieces f th (A B : V -> Prop) M : adherent V -> paiming f th -> (forall x, pargmin f x <-> A x \/ B x) ->
  pclosed_set A -> pclosed_set B -> (exists x, A x) -> (exists x, B x) -> (forall x, A x -> norm x <= M) -> exists x, A x /\ B x.
Proof. intros AV (Hth & G & Gr & Ai) X CA CB EA EB Bd. apply NNPP; intro Dis.
  destruct (closest_pair A B M AV CA CB EA EB Bd) as (a & b & Ha & Hb & Min).
  set (v := b[-]a). set (L := <<v,v>>). assert (Lpos : 0 < L). { destruct (inner_pos V v) as [|E]; auto. exfalso.
    assert (b = a) by (apply veq; auto). subst b. apply Dis; eauto. }
  assert (Min2 : forall a' b', A a' -> B b' -> L <= <<b'[-]a',b'[-]a'>>). { intros a' b' Ha' Hb'. specialize (Min a' b' Ha' Hb').
    rewrite (dist_sym a b), (dist_sym a' b') in Min. unfold L, v. rewrite <- !dist_sq. pose proof (dist_ge0 b a). apply Rmult_le_compat;
      auto. }
  assert (Xa : pargmin f a) by (apply X; auto). assert (Xb : pargmin f b) by (apply X; auto).
  destruct (line_mvt f G a v 0 1 Gr) as (c & Hc & E). lra. replace (a[+]1[.]v) with b in E by (unfold v; vec).
    replace (a[+]0[.]v) with a in E by vec.
  assert (f a = f b). { apply Rle_antisym. apply Xa, Xb. apply Xb, Xa. } set (z := a[+]c[.]v) in *. assert (Gz : <<G z,v>> = 0) by lra.
  assert (NX : ~ pargmin f z). { intros Z. apply X in Z. destruct Z as [Z|Z].
    - specialize (Min2 z b Z Hb). assert (E2 : <<b[-]z,b[-]z>> = (1-c)*(1-c)*L) by (unfold L, z, v; ipring). rewrite E2 in Min2.
      assert ((1-c)*(1-c) < 1) by nra. nra.
    - specialize (Min2 a z Ha Z). assert (E2 : <<z[-]a,z[-]a>> = c*c*L) by (unfold L, z; ipring). rewrite E2 in Min2.
      assert (c*c < 1) by nra. nra. }
  destruct (Ai z) as (p & (Xp & Np) & Q). specialize (Q p Xp). apply NX.
  assert (Pd : forall q, pargmin f q -> <<z[-]p,z[-]p>> <= <<z[-]q,z[-]q>>). { intros q Xq. specialize (Np q Xq). rewrite <- !dist_sq.
    pose proof (dist_ge0 z p). apply Rmult_le_compat; auto. }
  apply argmin_val with p; auto. apply Gr.
  assert (Go : <<G z,z[-]p>> = 0).
  { pose proof Xp as Xp'. apply X in Xp'. destruct Xp' as [P|P].
    - set (w := p[-]a). specialize (Min2 p b P Hb). specialize (Pd a Xa).
      assert (E1 : <<b[-]p,b[-]p>> = L - 2*<<v,w>> + <<w,w>>) by (unfold L, v, w; ipring).
      assert (E2 : <<z[-]p,z[-]p>> = c*c*L - 2*c*<<v,w>> + <<w,w>>) by (unfold L, z, w; ipring).
      assert (E3 : <<z[-]a,z[-]a>> = c*c*L) by (unfold L, z; ipring). rewrite E2, E3 in Pd. rewrite E1 in Min2.
      pose proof (inner_pos V w). assert (<<v,w>> <= 0) by nra. assert (W : <<w,w>> = 0) by nra. assert (p = a) by (apply veq; auto).
        subst p.
      assert (<<G z,z[-]a>> = c*<<G z,v>>) as -> by (unfold z at 2; ipring). rewrite Gz; ring.
    - set (w := p[-]b). specialize (Min2 a p Ha P). specialize (Pd b Xb).
      assert (E1 : <<p[-]a,p[-]a>> = L + 2*<<v,w>> + <<w,w>>) by (unfold L, v, w; ipring).
      assert (E2 : <<z[-]p,z[-]p>> = (1-c)*(1-c)*L + 2*(1-c)*<<v,w>> + <<w,w>>) by (unfold L, z, w, v; ipring).
      assert (E3 : <<z[-]b,z[-]b>> = (1-c)*(1-c)*L) by (unfold L, z, v; ipring). rewrite E2, E3 in Pd. rewrite E1 in Min2.
      pose proof (inner_pos V w). assert (0 <= <<v,w>>) by nra. assert (W : <<w,w>> = 0) by nra. assert (p = b) by (apply veq; auto).
        subst p.
      assert (<<G z,z[-]b>> = -(1-c)*<<G z,v>>) as -> by (unfold z at 2, v; ipring). rewrite Gz; ring. }
  rewrite Go in Q. assert (th*(f z - f p) <= th*0) by lra. apply Rmult_le_reg_l in H0; auto. lra. Qed.
Theorem prop_1_bounded f th : adherent V -> paiming f th -> (exists M, forall x, pargmin f x -> norm x <= M) -> pconnected_closed (pargmin
  f).
Proof. intros AV A (M & HM) P Q X CP CQ EP EQ. apply (prop_1_pieces f th P Q M); auto. intros x Px. apply HM, X; auto. Qed.

(* convex-rate, values *)
Theorem convex_rate_values f t xs x u : 0 < t -> pargmin f xs -> pconvex f -> pdom f x -> pfar f t x -> pbrox f t x u ->
  (1 + t / dist u xs) * (f u - f xs) <= f x - f xs.
Proof. intros Ht Hx C D F B. assert (St : dist x u = t) by (apply (convex_step f t x u); auto; exists xs; auto).
  destruct (brox_2 f t x u Ht C D B) as (c & Hc & K). pose proof (K xs (proj1 Hx)) as K1. pose proof (K x D) as K2. clear K.
  assert (E : <<x[-]u,x[-]u>> = t*t) by (rewrite <- dist_sq, St; auto). rewrite E in K2.
  assert (N : u <> xs). { intros ->. specialize (F xs Hx). lra. } pose proof (dist_pos _ _ N) as P.
  assert (Q : <<x[-]u,u[-]xs>> <= t * dist u xs). { apply sq_le. nra. pose proof (CS (x[-]u) (u[-]xs)) as W. rewrite E, <- dist_sq in W.
    lra. }
  assert (<<x[-]u,xs[-]u>> = - <<x[-]u,u[-]xs>>) as E2 by ipring. rewrite E2 in K1.
  assert (R1 : f u - f xs <= c*t*dist u xs) by nra.
  assert (R2 : t/dist u xs*(f u - f xs) <= c*(t*t)). { replace (c*(t*t)) with (t/dist u xs*(c*t*dist u xs)) by (field; lra).
    apply Rmult_le_compat_l; auto. left; apply Rdiv_lt_0_compat; auto. }
  lra. Qed.
Theorem convex_rate_steps f t xs (x : nat -> V) K : 0 < t -> pargmin f xs -> pconvex f -> prun f t x -> pprogress f t ->
  dist (x O) xs * dist (x O) xs <= INR K * (t*t) -> pargmin f (x K).
Proof. intros Ht Hx C R P H. destruct (classic (exists i, (i < K)%nat /\ ~ pfar f t (x i))) as [(i & Li & NF)|N].
  - apply not_far in NF. destruct NF as (y & Y & L). assert (pargmin f (x (S i))) by (eapply near_next; eauto; apply R). eapply stays;
    eauto.
  - assert (F : forall i, (i < K)%nat -> pfar f t (x i)). { intros i Li. apply NNPP; intro Q; apply N; eauto. }
    assert (G : forall k, (k <= K)%nat -> dist (x k) xs * dist (x k) xs <= dist (x O) xs * dist (x O) xs - INR k*(t*t)).
    { induction k; intros L. simpl; lra. specialize (IHk ltac:(lia)).
      pose proof (convex_rate f t xs _ _ Ht Hx C (run_dom f t x k R) (F k ltac:(lia)) (proj1 (proj2 R k))). rewrite S_INR. lra. }
    specialize (G K (le_n K)). pose proof (dist_ge0 (x K) xs). assert (dist (x K) xs = 0) by nra. apply dist_eq in H1. rewrite H1; auto.
      Qed.
(* connected minimizers *)
End S.
(* everything that needs "adherent" holds for R^d with any metric *)
Theorem thm_A_1_RdB d (B : mat d) (HB : SPD d B) (f : pfun (RdB d B HB)) t x : pclosed f -> 0 < t -> pdom f x -> exists u, pbrox f t x u.
Proof. intros. apply thm_A_1; auto. apply RdB_adherent. exists x; split; auto. rewrite dist_refl; lra. Qed.
Theorem prop_1_Rd d (f : pfun (Rd d)) th : paiming f th -> (exists M, forall x, pargmin f x -> norm x <= M) -> pconnected_closed (pargmin
  f).
Proof. apply prop_1_bounded, Rd_adherent. Qed.
