(* Choice-free compactness of bounded sets of R^d (any metric B) and Theorem A.1 *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Rd.

Open Scope R_scope.

Definition decreasing {A : Type} (C : nat -> A -> Prop) := forall n x, C (S n) x -> C n x.
(* "bounded sets are precompact": every decreasing sequence of non-empty bounded sets has a common adherent point *)
Definition adherent := bounded_sequences_have_limit_points.
Lemma decr_le {A : Type} (C : nat -> A -> Prop) n m x : decreasing C -> (n <= m)%nat -> C m x -> C n x.
Proof. intros D L. induction L; auto. Qed.
Lemma inv_small eps : 0 < eps -> exists N, forall n, (N <= n)%nat -> / (INR n + 1) < eps.
Proof. intros H. destruct (archimed_cor1 eps H) as (N & HN & P). exists N. intros n L. apply le_INR in L.
  assert (0 < INR N) by (apply lt_0_INR; auto). apply Rlt_trans with (/ INR N); auto. apply Rinv_lt_contravar; nra. Qed.
Lemma nat_above r : exists n, r < INR n.
Proof. pose proof (Rabs_pos r). pose proof (Rle_abs r). destruct (inv_small (/ (Rabs r + 1))) as (n & Hn). apply Rinv_0_lt_compat; lra.
  specialize (Hn n (le_n n)). exists n. destruct (Rlt_dec r (INR n)); auto. pose proof (pos_INR n).
  assert (/ (Rabs r + 1) <= / (INR n + 1)) by (apply Rinv_le_contravar; lra). lra. Qed.
Lemma inv_pos n : 0 < / (INR n + 1). Proof. pose proof (pos_INR n). apply Rinv_0_lt_compat; lra. Qed.
Lemma inv_le n m : (n <= m)%nat -> / (INR m + 1) <= / (INR n + 1).
Proof. intros L. apply le_INR in L. pose proof (pos_INR n). apply Rinv_le_contravar; lra. Qed.

Lemma dist_pair d (a b : R) (x y : vec d) : dist (V := Rd (S d)) (a,x) (b,y) <= Rabs (a-b) + dist (V := Rd d) x y.
Proof. pose proof (dist_ge0 (V := Rd d) x y). pose proof (Rabs_pos (a-b)). apply sq_le. lra. rewrite dist_sq.
  set (w := @plus (Rd (S d)) (a,x) (@scal (Rd (S d)) (-1) (b,y))). set (w' := @plus (Rd d) x (@scal (Rd d) (-1) y)).
  change (@inner (Rd (S d)) w w) with ((a + -1*b)*(a + -1*b) + @inner (Rd d) w' w'). unfold w'.
  rewrite <- dist_sq. assert ((a + -1*b)*(a + -1*b) = Rabs (a-b) * Rabs (a-b)) as ->.
  { rewrite <- Rabs_mult, Rabs_right; [ring|]. pose proof (Rle_0_sqr (a-b)). unfold Rsqr in *; lra. } nra. Qed.
Lemma norm_pair d (a : R) (x : vec d) : Rabs a <= norm (V := Rd (S d)) (a,x) /\ norm (V := Rd d) x <= norm (V := Rd (S d)) (a,x).
Proof. pose proof (norm_ge0 (V := Rd (S d)) (a,x)). pose proof (norm_sq (V := Rd (S d)) (a,x)) as E.
  change (@inner (Rd (S d)) (a,x) (a,x)) with (a*a + inner (i:=Rd d) x x) in E. rewrite <- norm_sq in E.
  pose proof (Rle_0_sqr a). pose proof (Rle_0_sqr (norm (V := Rd d) x)). unfold Rsqr in *. split; apply sq_le; auto.
  rewrite <- Rabs_mult, Rabs_right; lra. lra. Qed.

(* one dimension: the supremum of the infima *)
Lemma real_adherent (A : nat -> R -> Prop) M : decreasing A -> (forall n, exists s, A n s) -> (forall s, A O s -> Rabs s <= M) ->
  exists s0, forall n eps, 0 < eps -> exists s, A n s /\ Rabs (s - s0) <= eps.
Proof. intros D N B. set (T := fun r => exists n, forall s, A n s -> r <= s).
  assert (BB : forall n s, A n s -> - M <= s <= M). { intros n s H. apply (decr_le A O n s D) in H; [|lia]. specialize (B s H).
    pose proof (Rle_abs s). pose proof (Rle_abs (-s)). rewrite Rabs_Ropp in *. lra. }
  destruct (completeness T) as (s0 & UB & LUB).
  { exists M. intros r (n & H). destruct (N n) as (s & Hs). specialize (H s Hs). specialize (BB n s Hs). lra. }
  { exists (-M). exists O. intros s Hs. apply (BB O s Hs). }
  exists s0. intros n eps He. apply NNPP; intro K.
  assert (K1 : forall s, A n s -> s < s0 - eps \/ s0 + eps < s).
  { intros s Hs. destruct (Rlt_dec s (s0-eps)); auto. destruct (Rlt_dec (s0+eps) s); auto. exfalso; apply K. exists s; split; auto.
    apply Rabs_le; lra. }
  (* some r in T exceeds s0 - eps *)
  assert (exists r, T r /\ s0 - eps < r) as (r & (m & Hr) & Lr).
  { apply NNPP; intro Q. assert (s0 <= s0 - eps); [|lra]. apply LUB. intros r Tr. destruct (Rle_dec r (s0-eps)); auto. exfalso; apply Q;
    exists r; split; auto; lra. }
  assert (T (s0+eps)). { exists (max n m). intros s Hs. assert (A n s) by (apply (decr_le A n (max n m) s D); [lia|auto]).
    assert (A m s) by (apply (decr_le A m (max n m) s D); [lia|auto]).
    specialize (Hr s H0). destruct (K1 s H); lra. }
  specialize (UB _ H). lra. Qed.

Theorem Rd_adherent d : adherent (Rd d).
Proof. induction d as [|d IH]; intros C M D N B.
  - exists (tt : Rd 0). intros n eps He. destruct (N n) as (x & Hx). exists x; split; auto. replace x with (tt : Rd 0). rewrite dist_refl;
    auto. destruct x; auto.
  - destruct (real_adherent (fun n s => exists y, C n (s,y)) M) as (s0 & Hs).
    { intros n s (y & Hy). exists y; auto. } { intros n. destruct (N n) as ([s y] & H). exists s, y; auto. }
    { intros s (y & Hy). specialize (B _ Hy). eapply Rle_trans; [apply norm_pair|exact B]. }
    destruct (IH (fun n y => exists s, C n (s,y) /\ Rabs (s - s0) <= / (INR n + 1)) M) as (y0 & Hy).
    { intros n y (s & H & L). exists s; split; auto. eapply Rle_trans; [exact L|]. apply inv_le; lia. }
    { intros n. destruct (Hs n (/ (INR n + 1)) (inv_pos n)) as (s & (y & H) & L). exists y, s; auto. }
    { intros y (s & H & _). specialize (B _ H). eapply Rle_trans; [|exact B]. exact (proj2 (norm_pair d s y)). }
    exists ((s0,y0) : Rd (S d)). intros n eps He. destruct (inv_small (eps/2)) as (K & HK). lra.
    destruct (Hy (max n K) (eps/2)) as (z & (s & H & L) & Lz). lra. exists ((s,z) : Rd (S d)). split. apply (decr_le C n (max n K) _ D);
      [lia|auto].
    eapply Rle_lt_trans. apply dist_pair. specialize (HK (max n K) ltac:(lia)). rewrite Rabs_minus_sym in L. lra. Qed.

Section Min.
Context {V : IPS}. Hypothesis (AV : adherent V).
Implicit Types (f : pfun V) (x y z u : V) (t : R).
Lemma adh_value f x t (r : nat -> R) : pclosed f -> 0 < t -> (forall n, r (S n) <= r n) -> (forall n, exists z, pdom f z /\ dist x z <= t /\
  f z <= r n) ->
  exists u, pdom f u /\ dist x u <= t /\ forall n, f u <= r n.
Proof. intros Cl Ht Rd N. destruct (AV (fun n z => pdom f z /\ dist x z <= t /\ f z <= r n) (norm x + t)) as (u & Hu); auto.
  { intros n z (a & b & c). repeat split; auto. eapply Rle_trans; eauto. }
  { intros z (_ & L & _). replace z with (x [+] (z[-]x)) by vec. eapply Rle_trans. apply norm_triang. rewrite dist_sym in L.
    unfold dist in L. lra. }
  assert (Q : forall n, pdom f u /\ f u <= r n).
  { intros n. apply NNPP; intro K. destruct (Cl u (r n)) as (e & He & H). { intros Du. destruct (Rlt_dec (r n) (f u)); auto. exfalso;
    apply K; split; auto; lra. }
    destruct (Hu n e He) as (z & (Dz & _ & Lz) & Bz). specialize (H z Bz Dz). lra. }
  exists u. split. apply (Q O). split; [|intros; apply Q]. destruct (Rle_dec (dist x u) t) as [|K]; auto. exfalso.
  destruct (Hu O (dist x u - t)) as (z & (_ & L & _) & Bz). lra. pose proof (dist_triang x z u). rewrite (dist_sym z u) in H. lra. Qed.
Theorem thm_A_1 f t x : pclosed f -> 0 < t -> (exists z, pdom f z /\ dist x z <= t) -> exists u, pbrox f t x u.
Proof. intros Cl Ht (z0 & D0 & L0). set (T := fun m => forall z, pdom f z -> dist x z <= t -> m <= f z).
  assert (BB : exists m, T m). { apply NNPP; intro K.
    destruct (adh_value f x t (fun n => - INR n)) as (u & Du & Lu & Hu); auto.
    { intros n. rewrite S_INR; lra. }
    { intros n. apply NNPP; intro Q. apply K. exists (- INR n). intros z Dz Lz. destruct (Rle_dec (- INR n) (f z)); auto. exfalso; apply Q;
      exists z; repeat split; auto; lra. }
    destruct (nat_above (- f u)) as (n & Hn). specialize (Hu n). lra. }
  destruct (completeness T) as (m & UB & LUB). { exists (f z0). intros r Hr. apply Hr; auto. } { auto. }
  destruct (adh_value f x t (fun n => m + / (INR n + 1))) as (u & Du & Lu & Hu); auto.
  { intros n. pose proof (inv_le n (S n) ltac:(lia)). lra. }
  { intros n. apply NNPP; intro Q. assert (m + / (INR n+1) <= m). { apply UB. intros z Dz Lz. destruct (Rle_dec (m + / (INR n + 1)) (f z));
    auto. exfalso; apply Q; exists z; repeat split; auto; lra. }
    pose proof (inv_pos n). lra. }
  exists u. repeat split; auto. intros z Dz Lz. assert (m <= f z). { apply LUB. intros r Hr. apply Hr; auto. }
  destruct (Rle_dec (f u) m) as [|K]; [lra|]. destruct (inv_small (f u - m)) as (n & Hn). lra. specialize (Hn n (le_n n)).
    specialize (Hu n). lra. Qed.
(* dist(x,X) is attained: projections exist, and "far" means dist(x,X) > t *)
Theorem projection_exists f x : pclosed f -> (exists y, pargmin f y) -> exists p, pprojection f x p.
Proof. intros Cl (y0 & Y0). set (h := {| pdom := pargmin f; pval := dist x |}).
  assert (Ch : pclosed h). { intros z c Hc. destruct (classic (pargmin f z)) as [Z|Z].
    - specialize (Hc Z). simpl in Hc. exists (dist x z - c). split. lra. intros y Ly _. simpl. pose proof (dist_triang x y z).
      rewrite (dist_sym y z) in H. lra.
    - destruct (Cl z (f y0)) as (e & He & H). { intros Dz. destruct (Rlt_dec (f y0) (f z)); auto. exfalso; apply Z. split; auto.
      intros y Dy. assert (f y0 <= f y) by (apply Y0; auto). lra. }
      exists e; split; auto. intros y Ly (Dy & My). specialize (H y Ly Dy). specialize (My y0 (proj1 Y0)). lra. }
  pose proof (dist_ge0 x y0). destruct (thm_A_1 h (dist x y0 + 1) x Ch) as (p & Dp & Lp & Mp). lra. exists y0. split; auto. lra.
  exists p. split; auto. intros y Y. simpl in Mp. destruct (Rle_dec (dist x y) (dist x y0 + 1)). apply Mp; auto.
    specialize (Mp y0 Y0 ltac:(lra)). lra. Qed.
End Min.

(* any metric B on R^d *)
Section B.
Variables (d : nat) (B : mat d) (HB : SPD d B).
Let VB := RdB d B HB. Let VI := Rd d.
Lemma B_upper : exists c, 0 < c /\ forall x : vec d, norm (V := VB) x <= c * norm (V := VI) x.
Proof. (* <x,Bx> <= |x| |Bx| and |Bx| <= c|x| *)
  assert (H : forall m (A : rows m d), exists c, 0 < c /\ forall x : vec d, norm (V := Rd m) (mulv m d A x) <= c * norm (V := VI) x).
  { induction m; intros A.
    - exists 1. split. lra. intros x. pose proof (norm_ge0 (V:=VI) x). replace (norm (V := Rd 0) (mulv 0 d A x)) with 0. lra. symmetry.
      apply sqrt_0.
    - destruct A as [a A]. destruct (IHm A) as (c & Hc & K). exists (norm (V := VI) a + c). pose proof (norm_ge0 (V:=VI) a). split. lra.
      intros x.
      pose proof (norm_ge0 (V:=VI) x). specialize (K x). simpl mulv.
      assert (norm (V := Rd (S m)) (dot d a x, mulv m d A x) <= Rabs (dot d a x) + norm (V := Rd m) (mulv m d A x)).
      { pose proof (norm_ge0 (V:=Rd m) (mulv m d A x)). pose proof (Rabs_pos (dot d a x)). apply sq_le. lra. rewrite norm_sq.
        change (@inner (Rd (S m)) (dot d a x, mulv m d A x) (dot d a x, mulv m d A x)) with (dot d a x * dot d a x + inner (i:=Rd m) (mulv m
          d A x) (mulv m d A x)).
        rewrite <- norm_sq. assert (dot d a x*dot d a x = Rabs (dot d a x) * Rabs (dot d a x)) as ->.
        { rewrite <- Rabs_mult, Rabs_right; auto. pose proof (Rle_0_sqr (dot d a x)). unfold Rsqr in *; lra. } nra. }
      assert (Rabs (dot d a x) <= norm (V := VI) a * norm (V := VI) x).
      { apply sq_le. nra. rewrite <- Rabs_mult, Rabs_right by (pose proof (Rle_0_sqr (dot d a x)); unfold Rsqr in *; lra).
        pose proof (CS (V:=VI) a x) as Q. rewrite <- !norm_sq in Q. simpl inner in Q. nra. }
      nra. }
  destruct (H d B) as (c & Hc & K). exists (c+1). split. lra. intros x. pose proof (norm_ge0 (V:=VI) x). specialize (K x).
  apply sq_le. nra. rewrite norm_sq. change (inner (i:=VB) x x) with (inner (i:=VI) x (mulv d d B x)).
  pose proof (CS (V:=VI) x (mulv d d B x)) as Q. rewrite <- !norm_sq in Q. fold VI in K. set (n := norm (V := VI) x) in *.
  set (k := norm (V := VI) (mulv d d B x)) in *. assert (0 <= k) by apply norm_ge0.
  assert (inner (i:=VI) x (mulv d d B x) <= n*k). { apply sq_le; nra. } nra. Qed.
Lemma norm_scal (V : IPS) a (x : V) : norm (a[.]x) = Rabs a * norm x.
Proof. pose proof (norm_ge0 x). pose proof (Rabs_pos a). apply Rsqr_inj. apply norm_ge0. nra. unfold Rsqr. rewrite norm_sq.
  replace (Rabs a * norm x * (Rabs a * norm x)) with (Rabs (a*a) * (norm x * norm x)) by (rewrite Rabs_mult; ring).
  rewrite norm_sq, Rabs_right. ipring. pose proof (Rle_0_sqr a); unfold Rsqr in *; lra. Qed.
Lemma B_lower : exists c, 0 < c /\ forall x : vec d, c * norm (V := VI) x <= norm (V := VB) x.
Proof. destruct B_upper as (cu & Hcu & U).
  assert (K : exists n, forall x : VI, norm x = 1 -> / (INR n + 1) <= norm (V := VB) x).
  { apply NNPP; intro K. destruct (Rd_adherent d (fun n x => norm (V := VI) x = 1 /\ norm (V := VB) x < / (INR n+1)) 1) as (x & Hx).
    { intros n x (a & b). split; auto. eapply Rlt_le_trans; [exact b|]. apply inv_le; lia. }
    { intros n. apply NNPP; intro Q. apply K. exists n. intros x Hx. destruct (Rle_dec (/(INR n+1)) (norm (V := VB) x)); auto. exfalso;
      apply Q; exists x; split; auto; lra. }
    { intros x (N1 & _). right. exact N1. }
    assert (Z : forall e, 0 < e -> norm (V := VB) x < e /\ 1 - e < norm (V := VI) x).
    { intros e He. destruct (inv_small (e/2)) as (n & Hn). lra. specialize (Hn n (le_n n)).
      assert (0 < e/2/cu) by (apply Rdiv_lt_0_compat; lra). assert (E : e/2/cu*cu = e/2) by (field; lra).
      destruct (Hx n (Rmin e (e/2/cu))) as (z & (N1 & N2) & L). apply Rmin_pos; auto. pose proof (Rmin_l e (e/2/cu)).
        pose proof (Rmin_r e (e/2/cu)).
      assert (U' : dist (V := VB) x z <= cu * dist (V := VI) x z) by exact (U _).
      assert (T1 : norm (V := VB) x <= dist (V := VB) x z + norm (V := VB) z).
      { replace (norm (V := VB) x) with (norm (V := VB) (plus (i:=VB) (plus (i:=VB) x (scal (i:=VB) (-1) z)) z)). apply norm_triang.
        f_equal. apply (veq (V:=VB)); ipring. }
      assert (T2 : norm (V := VI) z <= dist (V := VI) z x + norm (V := VI) x).
      { replace (norm (V := VI) z) with (norm (V := VI) (plus (i:=VI) (plus (i:=VI) z (scal (i:=VI) (-1) x)) x)). apply norm_triang.
        f_equal. apply (veq (V:=VI)); ipring. }
      pose proof (dist_sym (V:=VI) x z) as DS. change (dist (V := VI) x z < Rmin e (e/2/cu)) in L. change (norm (V := VI) z = 1) in N1.
      assert (cu * dist (V := VI) x z <= cu * (e/2/cu)) by (apply Rmult_le_compat_l; lra). split; lra. }
    assert (norm (V := VB) x = 0). { pose proof (norm_ge0 (V:=VB) x). destruct (Req_dec (norm (V := VB) x) 0); auto.
      destruct (Z (norm (V := VB) x)); lra. }
    assert (X0 : x = v0 d). { apply (iB_def d B HB). change (inner (i:=VB) x x = 0). rewrite <- norm_sq, H. ring. }
    destruct (Z (1/2)) as (_ & Z2). lra. subst x. assert (norm (V := VI) (v0 d) = 0). { unfold norm. rewrite <- sqrt_0. f_equal.
      apply (inner_0_l (V:=VI)). } unfold VI in *. lra. }
  destruct K as (n & K). exists (/(INR n+1)). split. apply inv_pos. intros x. pose proof (norm_ge0 (V:=VI) x).
    pose proof (norm_ge0 (V:=VB) x).
  destruct (Req_dec (norm (V := VI) x) 0) as [E|E]. rewrite E. lra.
  set (r := norm (V := VI) x) in *. specialize (K (scal (i:=VI) (/r) x)). rewrite norm_scal in K. fold r in K.
  assert (0 < /r) by (apply Rinv_0_lt_compat; lra). rewrite Rabs_right in K by lra. specialize (K ltac:(field; auto)).
  change (norm (V := VB) (scal (i:=VI) (/r) x)) with (norm (V := VB) (scal (i:=VB) (/r) x)) in K. rewrite norm_scal, Rabs_right in K by lra.
  apply Rmult_le_compat_r with (r := r) in K; auto. replace (/r * norm (V := VB) x * r) with (norm (V := VB) x) in K by (field; auto). auto.
    Qed.
Theorem RdB_adherent : adherent VB.
Proof. destruct B_upper as (cu & Hcu & U). destruct B_lower as (cl & Hcl & L). intros C M D N Bd.
  destruct (Rd_adherent d C (M/cl) D N) as (x & Hx). { intros x Cx. specialize (Bd x Cx). specialize (L x).
    apply Rmult_le_reg_l with cl; auto. replace (cl*(M/cl)) with M by (field; lra). unfold VI in *. lra. }
  exists x. intros n e He. destruct (Hx n (e/cu)) as (z & Cz & Lz). apply Rdiv_lt_0_compat; auto. exists z; split; auto.
  unfold dist in *. eapply Rle_lt_trans. apply (U (plus (i:=VI) x (scal (i:=VI) (-1) z))).
  apply Rmult_lt_compat_l with (r := cu) in Lz; auto. replace (cu*(e/cu)) with e in Lz by (field; lra). auto. Qed.
End B.
