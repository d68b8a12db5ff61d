(* the bound for the rule farthest with the sharp constant: x_K is in X once K >= ceil(C (d0^2/t^2 - 1)) + 4, C = (9+3 sqrt 7)/4 *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method.

Open Scope R_scope.
Section Turn.
Context {V : IPS}. Variables (z a p q : V) (T : R).
Let zz := <<z,z>>. Let aa := <<a,a>>. Let pp := <<p,p>>. Let qq := <<q,q>>.
Let za := <<z,a>>. Let zp := <<z,p>>. Let zq := <<z,q>>. Let ap := <<a,p>>. Let aq := <<a,q>>. Let pq := <<p,q>>.
Hypothesis (H1 : T <= zz + 2*za + aa) (H2 : T <= pp + 2*pq + qq) (H3 : T <= aa + pp + qq + 2*ap + 2*aq + 2*pq)
  (H4 : T <= zz + aa + pp + 2*za + 2*zp + 2*ap) (H5 : 2*ap + pp <= 0).
Lemma sq4 c0 c1 c2 c3 : 0 <= c0*c0*zz + c1*c1*aa + c2*c2*pp + c3*c3*qq + 2*c0*c1*za + 2*c0*c2*zp + 2*c0*c3*zq + 2*c1*c2*ap + 2*c1*c3*aq +
  2*c2*c3*pq.
Proof. pose proof (inner_pos V (c0[.]z [+] c1[.]a [+] c2[.]p [+] c3[.]q)) as K.
  replace (<<c0[.]z [+] c1[.]a [+] c2[.]p [+] c3[.]q, c0[.]z [+] c1[.]a [+] c2[.]p [+] c3[.]q>>) with
   (c0*c0*zz + c1*c1*aa + c2*c2*pp + c3*c3*qq + 2*c0*c1*za + 2*c0*c2*zp + 2*c0*c3*zq + 2*c1*c2*ap + 2*c1*c3*aq + 2*c2*c3*pq) in K; auto.
  unfold zz, aa, pp, qq, za, zp, zq, ap, aq, pq. ipring. Qed.
Lemma Q34 : (301/500)*T <= (1307/10000)*zz + (1)*aa + (1)*pp + (2/3)*qq.
Proof. pose proof (sq4 (1) (-980/327) (-490/327) (0)).
  pose proof (sq4 0 (1) (246607/119780) (-39567/59890)).
  pose proof (sq4 0 0 (1) (-690226/1545933)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q32 : (117/250)*T <= (1307/10000)*zz + (1)*aa + (1/2)*pp + (1/2)*qq.
Proof. pose proof (sq4 (1) (-980/327) (-490/327) (0)).
  pose proof (sq4 0 (1) (103847/63487) (-35970/63487)).
  pose proof (sq4 0 0 (1) (-64385/124734)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q43 : (911/1000)*T <= (2/3)*zz + (1)*aa + (1)*pp + (869/1000)*qq.
Proof. pose proof (sq4 (1) (-549/451) (-549/902) (0)).
  pose proof (sq4 0 (1) (100228/25919) (-59081/25919)).
  pose proof (sq4 0 0 (1) (-1991974/3122787)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q44 : (207/250)*T <= (2/3)*zz + (1)*aa + (1)*pp + (2/3)*qq.
Proof. pose proof (sq4 (1) (-57/43) (-57/86) (0)).
  pose proof (sq4 0 (1) (7273/1560) (-86/39)).
  pose proof (sq4 0 0 (1) (-117040/216077)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q42 : (693/1000)*T <= (2/3)*zz + (1)*aa + (1/2)*pp + (1/2)*qq.
Proof. pose proof (sq4 (1) (-567/433) (-567/866) (0)).
  pose proof (sq4 0 (1) (31936/8881) (-18619/8881)).
  pose proof (sq4 0 0 (1) (-102038/209753)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q23 : (733/1000)*T <= (1/2)*zz + (1/2)*aa + (1)*pp + (869/1000)*qq.
Proof. pose proof (sq4 (1) (-57/68) (-57/136) (0)).
  pose proof (sq4 0 (1) (3177/472) (-1139/236)).
  pose proof (sq4 0 0 (1) (-51002/70115)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q24 : (33/50)*T <= (1/2)*zz + (1/2)*aa + (1)*pp + (2/3)*qq.
Proof. pose proof (sq4 (1) (-119/131) (-119/262) (0)).
  pose proof (sq4 0 (1) (8371/1284) (-393/107)).
  pose proof (sq4 0 0 (1) (-240492/404911)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Lemma Q22 : (129/250)*T <= (1/2)*zz + (1/2)*aa + (1/2)*pp + (1/2)*qq.
Proof. pose proof (sq4 (1) (-58/67) (-29/67) (0)).
  pose proof (sq4 0 (1) (4595/1217) (-3283/1217)).
  pose proof (sq4 0 0 (1) (-120473/151939)).
  pose proof (sq4 0 0 0 (1)). lra. Qed.
Section Root.
Variable r : R. Hypothesis (Hr : r*r = 7) (Rl : 26457/10000 < r) (Ru : r < 26458/10000).
Lemma Q33 : (6-2*r)*T <= (5-r)/18*zz + aa + pp + (13+r)/18*qq.
Proof.
  pose proof (Rmult_le_pos _ _ (ltac:(lra) : 0 <= -13/6+5/6*r) (sq4 1 (-2/3*(1+r)) (-1/3*(1+r)) 0)) as S1.
  pose proof (Rmult_le_pos _ _ (ltac:(lra) : 0 <= -19/27+11/27*r) (sq4 0 1 2 (1/2-1/2*r))) as S2.
  pose proof (Rmult_le_compat_l _ _ _ (ltac:(lra) : 0 <= (11-4*r)/9) H1) as K1.
  pose proof (Rmult_le_compat_l _ _ _ (ltac:(lra) : 0 <= (16-5*r)/9) H2) as K2.
  pose proof (Rmult_le_compat_l _ _ _ (ltac:(lra) : 0 <= (16-5*r)/9) H3) as K3.
  pose proof (Rmult_le_compat_l _ _ _ (ltac:(lra) : 0 <= (11-4*r)/9) H4) as K4.
  pose proof (Rmult_le_compat_l _ _ _ (ltac:(lra) : 0 <= (1+r)/3) H5) as K5.
  match type of S1 with 0 <= ?A => match type of S2 with 0 <= ?B =>
   assert (E : (5-r)/18*zz + aa + pp + (13+r)/18*qq = A + B + (11-4*r)/9*(zz + 2*za + aa) + (16-5*r)/9*(pp + 2*pq + qq)
     + (16-5*r)/9*(aa + pp + qq + 2*ap + 2*aq + 2*pq) + (11-4*r)/9*(zz + aa + pp + 2*za + 2*zp + 2*ap) - (1+r)/3*(2*ap+pp)) end end.
  { assert (R3 : r*r*r = 7*r) by (rewrite Hr; ring). field [Hr]. }
  lra. Qed.
End Root.
End Turn.

(* accounting *)
Section Seq.
Context {V : IPS}. Variables (s : nat -> V) (tn : nat -> Prop) (T l lt th : R) (N : nat).
Notation n k := (<<s k, s k>>).
Hypothesis (HT : 0 < T) (Bl : 236165/1000000*T <= l) (Bu : l <= 236167/1000000*T) (Blt : 30887/1000000*T <= lt <= 30889/1000000*T)
  (Tl : 1307/10000 <= th) (Tu : th <= 131/1000).
(* tn k : the pair k, k+1 is a turn *)
Hypothesis tt : forall k, tn k -> ~ tn (S k).
Hypothesis tN : forall k, tn k -> (S k < N)%nat.
Hypothesis pr : forall k, (S k < N)%nat -> ~ tn k -> T <= n k + 2*<<s k, s (S k)>> + n (S k).
Hypothesis w3 : forall k, (S (S k) < N)%nat -> tn k \/ tn (S k) ->
  T <= n k + n (S k) + n (S (S k)) + 2*<<s k, s (S k)>> + 2*<<s k, s (S (S k))>> + 2*<<s (S k), s (S (S k))>>.
Hypothesis fr : forall k, tn k -> 2*<<s k, s (S k)>> + n (S k) <= 0.
Hypothesis Q33h : forall z a p q : V, T <= <<z,z>> + 2*<<z,a>> + <<a,a>> -> T <= <<p,p>> + 2*<<p,q>> + <<q,q>> ->
   T <= <<a,a>> + <<p,p>> + <<q,q>> + 2*<<a,p>> + 2*<<a,q>> + 2*<<p,q>> ->
   T <= <<z,z>> + <<a,a>> + <<p,p>> + 2*<<z,a>> + 2*<<z,p>> + 2*<<a,p>> -> 2*<<a,p>> + <<p,p>> <= 0 ->
   3*l <= th * <<z,z>> + <<a,a>> + <<p,p>> + (1-th) * <<q,q>>.
Lemma nn k : 0 <= n k. Proof. apply inner_pos. Qed.
Lemma turnQ (P : V -> V -> V -> V -> Prop) :
  (forall z a p q, T <= <<z,z>> + 2*<<z,a>> + <<a,a>> -> T <= <<p,p>> + 2*<<p,q>> + <<q,q>> ->
   T <= <<a,a>> + <<p,p>> + <<q,q>> + 2*<<a,p>> + 2*<<a,q>> + 2*<<p,q>> ->
   T <= <<z,z>> + <<a,a>> + <<p,p>> + 2*<<z,a>> + 2*<<z,p>> + 2*<<a,p>> -> 2*<<a,p>> + <<p,p>> <= 0 -> P z a p q) ->
  forall j, tn (S j) -> (S (S (S j)) < N)%nat -> P (s j) (s (S j)) (s (S (S j))) (s (S (S (S j)))).
Proof. intros HP j Tj L. assert (A : ~ tn j) by (intro K; apply (tt j K); auto). pose proof (tt _ Tj) as B. apply HP.
  - apply pr; [lia|auto]. - apply pr; [lia|auto].
  - pose proof (w3 (S j) ltac:(lia) (or_introl Tj)); lra.
  - pose proof (w3 j ltac:(lia) (or_intror Tj)); lra. - apply fr; auto. Qed.
Lemma pairw v w k : 0 < v -> 0 < w -> (S k < N)%nat -> ~ tn k -> v*w/(v+w)*T <= v * n k + w * n (S k).
Proof. intros Hv Hw L NT. pose proof (pr k L NT) as P.
  assert (K : 0 <= v*v*n k - 2*v*w*<<s k, s (S k)>> + w*w*n (S k)).
  { pose proof (inner_pos V (v[.]s k [-] w[.]s (S k))) as K. autorewrite with ip in K. rewrite (inner_sym V (s (S k)) (s k)) in K. lra. }
  revert K P. generalize (<<s k, s k>>) (<<s (S k), s (S k)>>) (<<s k, s (S k)>>). intros x y d K P.
  apply (Rmult_le_reg_l (v+w)); [lra|]. replace ((v+w)*(v*w/(v+w)*T)) with (v*w*T) by (field; lra).
  assert (W : 0 <= v*w) by (apply Rmult_le_pos; lra). pose proof (Rmult_le_compat_l _ _ _ W P). lra. Qed.
Fixpoint Phi j r := match r with O => 0 | S r => n j + Phi (S j) r end.
Definition c := 39/100 * T.
(* at S j a turn begins; kinds of the block before it *)
Definition St (u v u' f : R) j r := u' + l*INR r + f - c <= u * n j + v * n (S j) + Phi (S (S j)) r.
Definition S2 := St (1/2) (1/2) l (45/1000*T).
Definition S3 := St th 1 (lt + l) 0.
Definition S4 := St (2/3) 1 (5/3*l) (67/1000*T).
Definition All j r := tn (S j) -> S2 j r /\ S3 j r /\ S4 j r.
Lemma scan : forall r j, (S (j + r) = N)%nat -> (forall j' r', (S (S (j' + r')) = N)%nat -> (r' < r)%nat -> All j' r') ->
  ~ tn j -> ~ tn (S j) -> forall v, v = 1/3 \/ v = 1/2 -> l*v + l*INR r + 67/1000*T - c <= v * n j + Phi (S j) r.
Proof. unfold c. induction r; intros j E IH N0 N1 v Hv.
  - simpl. pose proof (nn j). assert (0 <= v * n j) by (apply Rmult_le_pos; lra). assert (l*v <= l*(1/2)) by (apply Rmult_le_compat_l; lra).
    lra.
  - rewrite S_INR. change (Phi (S j) (S r)) with (n (S j) + Phi (S (S j)) r). destruct (classic (tn (S (S j)))) as [T2|T2].
    + pose proof (tN _ T2). destruct r as [|r]; [lia|].
      destruct (IH (S j) r ltac:(lia) ltac:(lia) T2) as (_ & _ & K). unfold S4, St, c in K. rewrite S_INR.
      change (Phi (S (S j)) (S r)) with (n (S (S j)) + Phi (S (S (S j))) r).
      destruct Hv as [-> | ->].
      pose proof (pairw (1/3) (1/3) j ltac:(lra) ltac:(lra) ltac:(lia) N0). lra.
      pose proof (pairw (1/2) (1/3) j ltac:(lra) ltac:(lra) ltac:(lia) N0). lra.
    + pose proof (IHr (S j) ltac:(lia) (fun j' r' A B => IH j' r' A ltac:(lia)) N1 T2 (1/2) (or_intror eq_refl)) as K.
      destruct Hv as [-> | ->].
      pose proof (pairw (1/3) (1/2) j ltac:(lra) ltac:(lra) ltac:(lia) N0). lra.
      pose proof (pairw (1/2) (1/2) j ltac:(lra) ltac:(lra) ltac:(lia) N0). lra. Qed.
Lemma states : forall r j, (S (S (j + r)) = N)%nat -> All j r.
Proof. intros r. induction r as [r IH] using lt_wf_ind. intros j E Tj.
  assert (Nj : ~ tn j) by (intro K; apply (tt j K); auto). pose proof (tN _ Tj) as L. pose proof (tt _ Tj) as NT.
  assert (thn : forall k, 1307/10000 * n k <= th * n k) by (intros; apply Rmult_le_compat_r; [apply nn|lra]).
  assert (thn' : forall k, th * n k <= 131/1000 * n k) by (intros; apply Rmult_le_compat_r; [apply nn|lra]).
  pose proof (thn j) as t0. destruct r as [|r]; [lia|].
  pose proof (pairw (1/2) (1/2) j ltac:(lra) ltac:(lra) ltac:(lia) Nj) as p2.
  pose proof (pairw (1307/10000) 1 j ltac:(lra) ltac:(lra) ltac:(lia) Nj) as p3.
  pose proof (pairw (2/3) 1 j ltac:(lra) ltac:(lra) ltac:(lia) Nj) as p4.
  unfold S2, S3, S4, St. rewrite S_INR. change (Phi (S (S j)) (S r)) with (n (S (S j)) + Phi (S (S (S j))) r).
  destruct r as [|r].
  { pose proof (nn (S (S j))). unfold c. simpl. repeat split; lra. }
  rewrite S_INR. change (Phi (S (S (S j))) (S r)) with (n (S (S (S j))) + Phi (S (S (S (S j)))) r).
  assert (Lq : (S (S (S j)) < N)%nat) by lia.
  destruct (classic (tn (S (S (S j))))) as [T3|T3].
  { pose proof (tN _ T3). destruct (IH r ltac:(lia) (S (S j)) ltac:(lia) T3) as (K & _ & _). unfold S2, St in K.
    pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q22 z a p q T A B C D E) j Tj Lq).
    pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q32 z a p q T A B C D E) j Tj Lq).
    pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q42 z a p q T A B C D E) j Tj Lq).
    cbv beta in *. repeat split; lra. }
  pose proof (thn' (S (S (S j)))) as tq.
  destruct (classic (tn (S (S (S (S j)))))) as [T4|T4].
  { pose proof (tN _ T4). destruct r as [|r]; [lia|]. rewrite S_INR.
    change (Phi (S (S (S (S j)))) (S r)) with (n (S (S (S (S j)))) + Phi (S (S (S (S (S j))))) r).
    destruct (IH r ltac:(lia) (S (S (S j))) ltac:(lia) T4) as (_ & K & _). unfold S3, St in K.
    pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q23 z a p q T A B C D E) j Tj Lq).
    pose proof (turnQ (fun z a p q => _ <= _) Q33h j Tj Lq).
    pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q43 z a p q T A B C D E) j Tj Lq).
    cbv beta in *. repeat split; lra. }
  pose proof (scan r (S (S (S j))) ltac:(lia) (fun j' r' A B => IH r' ltac:(lia) j' A) T3 T4 (1/3) (or_introl eq_refl)) as K.
  pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q24 z a p q T A B C D E) j Tj Lq).
  pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q34 z a p q T A B C D E) j Tj Lq).
  pose proof (turnQ (fun z a p q => _ <= _) (fun z a p q A B C D E => Q44 z a p q T A B C D E) j Tj Lq).
  cbv beta in *. repeat split; lra. Qed.
(* from the plateau of a turn *)
Lemma fromp r j : (j + r = N)%nat -> ~ tn j -> l*INR r - c <= Phi j r.
Proof. intros E NT. unfold c. destruct r as [|r]; [simpl; lra|]. destruct r as [|r].
  { simpl. pose proof (nn j). lra. }
  rewrite !S_INR. change (Phi j (S (S r))) with (n j + (n (S j) + Phi (S (S j)) r)).
  pose proof (pairw (1/2) (1/2) j ltac:(lra) ltac:(lra) ltac:(lia) NT) as p2.
  pose proof (pairw 1 (869/1000) j ltac:(lra) ltac:(lra) ltac:(lia) NT) as p3.
  pose proof (pairw 1 (2/3) j ltac:(lra) ltac:(lra) ltac:(lia) NT) as p4.
  destruct (classic (tn (S j))) as [T1|T1].
  { destruct (states r j ltac:(lia) T1) as (K & _ & _). unfold S2, St, c in K. lra. }
  destruct (classic (tn (S (S j)))) as [T2|T2].
  { pose proof (tN _ T2). destruct r as [|r]; [lia|]. destruct (states r (S j) ltac:(lia) T2) as (_ & K & _). unfold S3, St, c in K.
    rewrite S_INR. change (Phi (S (S j)) (S r)) with (n (S (S j)) + Phi (S (S (S j))) r).
    assert (th * n (S j) <= 131/1000 * n (S j)) by (apply Rmult_le_compat_r; [apply nn|lra]). lra. }
  pose proof (scan r (S j) ltac:(lia) (fun j' r' A B => states r' j' A) T1 T2 (1/3) (or_introl eq_refl)) as K. unfold c in K. lra. Qed.
Lemma total : l*INR N - c - l <= Phi 0 N.
Proof. assert (D : forall r j, (j + r = N)%nat -> l*INR r - c - l <= Phi j r).
  { intros r. induction r as [r IH] using lt_wf_ind. intros j E. unfold c in *. destruct r as [|r]; [simpl; lra|].
    rewrite S_INR. change (Phi j (S r)) with (n j + Phi (S j) r). pose proof (nn j).
    destruct (classic (tn j)) as [T0|T0].
    { pose proof (fromp r (S j) ltac:(lia) (tt _ T0)). unfold c in *. lra. }
    destruct r as [|r]; [simpl; lra|]. rewrite S_INR. change (Phi (S j) (S r)) with (n (S j) + Phi (S (S j)) r).
    pose proof (pairw 1 1 j ltac:(lra) ltac:(lra) ltac:(lia) T0). pose proof (IH r ltac:(lia) (S (S j)) ltac:(lia)). lra. }
  apply (D N O). lia. Qed.
End Seq.

Section S.
Context {V : IPS}.
Definition run_farthest (f : pfun V) t (x : nat -> V) := pdom f (x O) /\ forall k, pfarthest f t (x k) (x (S k)).
Lemma farthest_moving (f : pfun V) t x y : pfarthest f t x y -> pmoving f t x y.
Proof. intros (B & M). split; auto. intros (u & U & Ne) ->. apply Ne. specialize (M u U). rewrite dist_refl in M.
  symmetry. apply dist_eq. pose proof (dist_ge0 x u). lra. Qed.
Theorem bound_farthest (f : pfun V) t xs (x : nat -> V) (m K : nat) : 0 < t -> palignment_at f t xs -> pprogress f t -> run_farthest f t x
  ->
  (9 + 3 * sqrt 7)/4 * (dist (x O) xs * dist (x O) xs / (t*t) - 1) <= INR m -> (m + 4 <= K)%nat -> pargmin f (x K).
Proof. intros Ht A P RF Hm HK. assert (AL : palignment f t) by (exists xs; auto).
  assert (R : prun f t x) by (split; [apply RF | intros; apply farthest_moving, RF]).
  set (N := (m + 3)%nat). assert (B : exists i, (i <= N)%nat /\ ~ pfar f t (x i)).
  { apply NNPP; intro Q. assert (F : forall i, (i <= N)%nat -> pfar f t (x i)). { intros i Li. apply NNPP; intro; apply Q; eauto. }
    pose proof (fun k => run_dom f t x k R) as D. pose proof (proj2 R) as M.
    set (s := fun k => x (S k) [-] x k).
    set (tn := fun k => (S k < N)%nat /\ f (x (S k)) < f (x k) /\ f (x (S (S k))) = f (x (S k)) /\ dist (x k) (x (S (S k))) <= t).
    assert (mono : forall k, f (x (S k)) <= f (x k)) by (intros; eapply step_value; eauto; apply M).
    assert (plat : forall k, (S k <= N)%nat -> f (x (S k)) = f (x k) -> f (x (S (S k))) < f (x (S k))).
    { intros k Lk Ek. apply (plateau_strict f t (x k) (x (S k)) (x (S (S k)))); auto; try (apply F; lia); try apply M.
      intro E. symmetry in E. revert E. eapply lem_A_3; eauto. eapply far_nonopt; eauto. apply F; lia. }
    assert (sq : forall a b : V, t < dist a b -> t*t <= <<b[-]a, b[-]a>>). { intros a b L. rewrite <- dist_sq, dist_sym. nra. }
    set (r := sqrt 7). assert (Hr : r*r = 7) by (apply sqrt_sqrt; lra). assert (r0 : 0 <= r) by apply sqrt_pos.
    assert (Rl : 2645751/1000000 < r) by nra. assert (Ru : r < 2645752/1000000) by nra. assert (TP : 0 < t*t) by nra.
    set (l := (2 - 2/3*r)*(t*t)).
    assert (T' : l*INR N - c (t*t) - l <= Phi s O N).
    { apply (total s tn (t*t) l ((22-8*r)/27*(t*t)) ((5-r)/18) N); unfold l; auto; try (split; apply Rmult_le_compat_r; lra);
      try (apply Rmult_le_compat_r; lra); try lra.
      - intros k (_ & _ & E & _) (_ & L & _). lra.
      - intros k (L & _); auto.
      - intros k L NT. assert (J : t < dist (x k) (x (S (S k)))).
        { destruct (Rlt_dec (f (x (S (S k)))) (f (x (S k)))) as [Q1|Q1]. eapply strict_jump; eauto. apply M.
          pose proof (mono k); pose proof (mono (S k)). destruct (Rlt_dec (f (x (S k))) (f (x k))) as [Q2|Q2].
          apply Rnot_le_lt. intro Q3. apply NT. repeat split; auto. lra.
          exfalso. apply Q1, plat. lia. lra. }
        apply sq in J. eapply Rle_trans; [exact J|]. right. unfold s.
        replace (x (S (S k)) [-] x k) with ((x (S k) [-] x k) [+] (x (S (S k)) [-] x (S k))) by vec.
        generalize (x (S k) [-] x k) (x (S (S k)) [-] x (S k)). intros. ipring.
      - intros k L TT. assert (J : t < dist (x k) (x (S (S (S k))))).
        { eapply strict_jump. apply M. apply D. destruct TT as [(_ & _ & E & _)|(_ & Ls & E & _)].
          rewrite <- E. apply plat; auto. lia. rewrite E; auto. }
        apply sq in J. eapply Rle_trans; [exact J|]. right. unfold s.
        replace (x (S (S (S k))) [-] x k) with ((x (S k) [-] x k) [+] (x (S (S k)) [-] x (S k)) [+] (x (S (S (S k))) [-] x (S (S k)))) by
          vec.
        generalize (x (S k) [-] x k) (x (S (S k)) [-] x (S k)) (x (S (S (S k))) [-] x (S (S k))). intros. ipring.
      - intros k (_ & _ & E & L). pose proof (proj2 RF k) as (BB & Mx).
        assert (U : pbrox f t (x k) (x (S (S k)))). { repeat split; auto. rewrite E. apply BB. }
        specialize (Mx _ U). assert (K2 : <<x k [-] x (S (S k)), x k [-] x (S (S k))>> <= <<x k [-] x (S k), x k [-] x (S k)>>).
        { rewrite <- !dist_sq. pose proof (dist_ge0 (x k) (x (S (S k)))). nra. }
        unfold s. revert K2. ipx. intros. lra.
      - intros z a p q H1 H2 H3 H4 H5. pose proof (Q33 z a p q (t*t) H1 H2 H3 H4 H5 r Hr ltac:(lra) ltac:(lra)). lra. }
    assert (G : forall q j, (j + q <= N)%nat -> dist (x (j+q)%nat) xs * dist (x (j+q)%nat) xs <= dist (x j) xs * dist (x j) xs - Phi s j q).
    { induction q; intros j L. rewrite Nat.add_0_r; simpl; lra. specialize (IHq (S j) ltac:(lia)).
      replace (j + S q)%nat with (S j + q)%nat by lia.
      pose proof (thm_4_1_ii_a f t xs _ _ A (D j) (F j ltac:(lia)) (proj1 (M j))) as W. rewrite (dist_sq (x (S j)) (x j)) in W.
        fold (s j) in W. simpl Phi. unfold s in *. lra. }
    specialize (G N O ltac:(lia)). pose proof (F N (le_n N) xs (proj1 A)) as FN. change (0+N)%nat with N in G.
    assert (t*t < dist (x N) xs * dist (x N) xs) by nra. unfold N in T' at 1. rewrite plus_INR in T'. simpl (INR 3) in T'. unfold c in T'.
    assert (E : dist (x O) xs * dist (x O) xs - t*t = (2-2/3*r)*(t*t)*((9+3*r)/4*(dist (x O) xs * dist (x O) xs / (t*t) - 1))).
    { assert (C1 : (2-2/3*r)*((9+3*r)/4) = 1) by lra. transitivity ((2-2/3*r)*((9+3*r)/4) * (dist (x O) xs * dist (x O) xs - t*t)).
      rewrite C1; ring. field. lra. }
    fold r in Hm. apply (Rmult_le_compat_l ((2-2/3*r)*(t*t))) in Hm; [|nra]. rewrite <- E in Hm. unfold l in T'. nra. }
  destruct B as (i & Li & NF). apply not_far in NF. destruct NF as (y & Y & L).
  assert (pargmin f (x (S i))) by (eapply near_next; eauto; apply R). eapply stays; eauto. unfold N in *; lia. Qed.
End S.
