(** * Lemma C.3 for Clarke's subdifferential

    No sum rule is used: proximal points of f and a penalty for leaving the ball have proximal subgradients, and these are Clarke's. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Rest.
From Brox Require Import Setting Classes FurtherClasses Bridge AppendixC Inclusions Arrows.
Open Scope R_scope.

Section Clarke.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v w p g : V) (t : R).

(** The vector with [<<v, w>> = <<b, w>>_B] for all w: the minimizer of [|v|^2 - 2 <<b, v>>_B]. *)
Lemma representative (b : V) : exists r, forall w, <<r, w>> = <<b, w>>_B.
Proof.
  destruct (norms_equivalent (V := V)) as (c & C & Hc & HC & N). set (m := normB b). assert (Hm : 0 <= m) by apply normB_nonnegative.
  assert (Bd : forall w, <<b, w>>_B <= m * C * norm w).
  { intros w. pose proof (norm_ge0 (V := M V) b). pose proof (norm_ge0 (V := M V) w). apply Rle_trans with (m * normB w).
    - apply sq_le. apply Rmult_le_pos; auto. pose proof (CS (V := M V) b w) as Q. rewrite <- !norm_sq in Q.
      replace (m * normB w * (m * normB w)) with (m * m * (normB w * normB w)) by ring. exact Q.
    - rewrite Rmult_assoc. apply Rmult_le_compat_l; auto. apply N. }
  set (q := fun v : V => <<v, v>> - 2*<<b, v>>_B).
  assert (Add : forall v w s, q (v [+] s [.] w) = q v + s*(2*<<v, w>> - 2*<<b, w>>_B) + s*s*<<w, w>>).
  { intros v w s. unfold q. assert (E : <<b, v [+] s [.] w>>_B = <<b, v>>_B + s*<<b, w>>_B).
    { change (inner (i := M V) b (plus (i := M V) v (scal (i := M V) s w)) = inner (i := M V) b v + s*inner (i := M V) b w). ipring. }
    rewrite E. ipring. }
  set (h := {| pdom := fun _ : V => True; pval := q |}). assert (Cl : pclosed (V := V) h).
  { intros v k Hk. specialize (Hk I). simpl in Hk. set (gap := q v - k). assert (0 < gap) by (unfold gap; lra). pose proof (norm_ge0 v) as nv.
    set (K := 2*norm v + 2*m*C + 1). assert (HK : 0 < K) by (unfold K; assert (0 <= m*C) by (apply Rmult_le_pos; lra); lra).
    exists (gap/K). split. apply Rdiv_lt_0_compat; auto. intros y Ly _. change (k < q y). replace y with (v [+] 1 [.] (y [-] v)) by vec. rewrite Add.
    pose proof (Bd (y [-] v)) as B1. pose proof (cauchy_schwarz v ((-1) [.] (y [-] v))) as B2. rewrite norm_scal in B2. replace (Rabs (-1)) with 1 in B2 by (rewrite Rabs_left; lra).
    assert (E : <<v, (-1) [.] (y [-] v)>> = - <<v, y [-] v>>) by ipring. rewrite E in B2. pose proof (inner_pos V (y [-] v)). rewrite dist_sym in Ly. unfold dist in Ly.
    assert (E2 : gap/K*K = gap) by (field; lra). assert (norm (y [-] v)*K < gap) by (rewrite <- E2; apply Rmult_lt_compat_r; auto). pose proof (norm_ge0 (y [-] v)). unfold K, gap in *. nra. }
  destruct (thm_A_1 (V := V) adherent_euclidean h (2*m*C + 1) zero Cl) as (r & _ & Lr & Mr).
  - assert (0 <= m*C) by (apply Rmult_le_pos; lra). lra.
  - exists zero. split. exact I. rewrite dist_refl. assert (0 <= m*C) by (apply Rmult_le_pos; lra). lra.
  - (* global: outside the ball q is positive, and q 0 = 0 *)
    assert (Q0 : q zero = 0). { unfold q. rewrite inner_0_l. assert (<<b, zero>>_B = 0) as -> by apply (inner_0_r (V := M V)). ring. }
    assert (MC : 0 <= m*C) by (apply Rmult_le_pos; lra).
    assert (Gl : forall v, q r <= q v).
    { intros v. destruct (Rle_dec (dist zero v) (2*m*C + 1)) as [L|L]. apply (Mr v I L). assert (q r <= q zero). { apply (Mr zero I). rewrite dist_refl. lra. }
      assert (0 <= q v); [|lra]. unfold q. rewrite <- norm_sq. pose proof (Bd v). assert (E : dist zero v = norm v). { rewrite dist_sym. unfold dist. f_equal. vec. } rewrite E in L. nra. }
    exists r. intros w. set (k := 2*<<r, w>> - 2*<<b, w>>_B). assert (Z : forall s, 0 <= s*k + s*s*<<w, w>>). { intros s. specialize (Gl (r [+] s [.] w)). rewrite Add in Gl. unfold k. lra. }
    pose proof (inner_pos V w) as W. assert (k = 0); [|unfold k in *; lra].
    destruct (Rtotal_order k 0) as [P|[P|P]]; auto; exfalso.
    + specialize (Z (- k/(2*(<<w, w>> + 1)))). assert (Hs : 0 < - k/(2*(<<w, w>> + 1))) by (apply Rdiv_lt_0_compat; lra).
      assert (Es : - k/(2*(<<w, w>> + 1))*(2*(<<w, w>> + 1)) = - k) by (field; lra). set (s := - k/(2*(<<w, w>> + 1))) in *. nra.
    + specialize (Z (- (k/(2*(<<w, w>> + 1))))). assert (Hs : 0 < k/(2*(<<w, w>> + 1))) by (apply Rdiv_lt_0_compat; lra).
      assert (Es : k/(2*(<<w, w>> + 1))*(2*(<<w, w>> + 1)) = k) by (field; lra). set (s := k/(2*(<<w, w>> + 1))) in *. nra.
Qed.

(** Proximal subgradients, and their limits, are Clarke's. *)
Definition proximal f z g := dom f z /\ exists sigma r, 0 <= sigma /\ 0 < r /\ forall y, norm (y [-] z) < r -> (Fin (part f z + <<g, y [-] z>> - sigma*norm (y [-] z)^2) <= f y)%num.
Lemma clarke_limit f u g : dom f u -> (forall d, 0 < d -> exists z h, norm (z [-] u) < d /\ Rabs (part f z - part f u) < d /\ norm (h [-] g) < d /\ proximal f z h) -> clarke f u g.
Proof.
  intros Du H. split; auto. intros v eta He. pose proof (norm_ge0 g) as ng. pose proof (norm_ge0 v) as nv. set (e := Rmin 1 (eta/(4*(norm g + 1)))).
  assert (P0 : 0 < eta/(4*(norm g + 1))) by (apply Rdiv_lt_0_compat; lra). assert (E0 : eta/(4*(norm g + 1))*(norm g + 1) = eta/4) by (field; lra).
  assert (He1 : e <= 1) by apply Rmin_l. assert (He2 : e <= eta/(4*(norm g + 1))) by apply Rmin_r. assert (He0 : 0 < e) by (apply Rmin_pos; lra). exists e. split; auto. intros d Hd.
  set (d' := Rmin d (eta/(4*(norm v + 1)))). assert (P1 : 0 < eta/(4*(norm v + 1))) by (apply Rdiv_lt_0_compat; lra). assert (E1 : eta/(4*(norm v + 1))*(norm v + 1) = eta/4) by (field; lra).
  assert (Hd1 : d' <= d) by apply Rmin_l. assert (Hd2 : d' <= eta/(4*(norm v + 1))) by apply Rmin_r. destruct (H d') as (z & h & Lz & Lf & Lh & Dz & sigma & r & Hs & Hr & K). apply Rmin_pos; auto.
  set (k := Rmin (d/2) (Rmin (r/(2*(norm v + 1))) (eta/(4*(sigma + 1)*(norm v + 1)^2)))).
  assert (P2 : 0 < r/(2*(norm v + 1))) by (apply Rdiv_lt_0_compat; lra). assert (V2 : 0 < (norm v + 1)^2) by (simpl; nra).
  assert (P3 : 0 < eta/(4*(sigma + 1)*(norm v + 1)^2)) by (apply Rdiv_lt_0_compat; auto; repeat apply Rmult_lt_0_compat; lra).
  assert (K1 : k <= d/2) by apply Rmin_l. assert (K2 : k <= r/(2*(norm v + 1))) by (eapply Rle_trans; [apply Rmin_r|apply Rmin_l]).
  assert (K3 : k <= eta/(4*(sigma + 1)*(norm v + 1)^2)) by (eapply Rle_trans; [apply Rmin_r|apply Rmin_r]). assert (K0 : 0 < k) by (repeat apply Rmin_pos; lra).
  exists z, k, (part f u), (part f z). split. lra. split. lra. split. apply value_part, Du. split. apply value_part, Dz. split. lra.
  intros w Lw. assert (Nw : norm w <= norm v + 1). { replace w with (v [+] (w [-] v)) by vec. eapply Rle_trans. apply norm_triang. lra. } pose proof (norm_ge0 w) as nw.
  specialize (K (z [+] k [.] w)). replace ((z [+] k [.] w) [-] z) with (k [.] w) in K by vec. rewrite norm_scal, (Rabs_right k) in K by lra.
  assert (E2 : r/(2*(norm v + 1))*(norm v + 1) = r/2) by (field; lra). assert (k*norm w <= r/(2*(norm v + 1))*(norm v + 1)) by (apply Rmult_le_compat; lra). specialize (K ltac:(lra)).
  destruct (classic (dom f (z [+] k [.] w))) as [Dy|Dy]; [|rewrite (not_dom f _ Dy); exact I]. rewrite (value_part f _ Dy) in *. unfold num_le in *. eapply Rle_trans; [|exact K].
  assert (A1 : <<h, k [.] w>> = k*<<g, v>> + k*<<g, w [-] v>> + k*<<h [-] g, w>>) by ipring. rewrite A1.
  pose proof (cauchy_schwarz ((-1) [.] g) (w [-] v)) as C1. rewrite norm_scal in C1. replace (Rabs (-1)) with 1 in C1 by (rewrite Rabs_left; lra).
  pose proof (cauchy_schwarz ((-1) [.] (h [-] g)) w) as C2. rewrite norm_scal in C2. replace (Rabs (-1)) with 1 in C2 by (rewrite Rabs_left; lra).
  assert (A2 : <<(-1) [.] g, w [-] v>> = - <<g, w [-] v>>) by ipring. assert (A3 : <<(-1) [.] (h [-] g), w>> = - <<h [-] g, w>>) by ipring. rewrite A2 in C1. rewrite A3 in C2.
  assert (B1 : norm g*norm (w [-] v) <= eta/4). { rewrite <- E0. rewrite Rmult_comm. apply Rmult_le_compat; try lra. apply norm_ge0. }
  assert (B2 : norm (h [-] g)*norm w <= eta/4). { rewrite <- E1. apply Rmult_le_compat; try lra. apply norm_ge0. }
  assert (B3 : sigma*(k*norm w)^2 <= k*(eta/4)).
  { assert (E3 : eta/(4*(sigma + 1)*(norm v + 1)^2)*((sigma + 1)*(norm v + 1)^2) = eta/4) by (field; split; lra).
    replace (sigma*(k*norm w)^2) with (k*(k*(sigma*(norm w)^2))) by ring. apply Rmult_le_compat_l; [lra|]. rewrite <- E3. apply Rmult_le_compat; try lra. apply Rmult_le_pos; auto. apply pow2_ge_0.
    apply Rmult_le_compat; try lra. apply pow2_ge_0. apply pow_incr. lra. }
  assert (k*(- (eta/4)) <= k*<<g, w [-] v>>) by (apply Rmult_le_compat_l; lra). assert (k*(- (eta/4)) <= k*<<h [-] g, w>>) by (apply Rmult_le_compat_l; lra). 
  assert (0 < k*eta) by (apply Rmult_lt_0_compat; auto). lra.
Qed.
Lemma proximal_clarke f z g : proximal f z g -> clarke f z g.
Proof.
  intros P. apply clarke_limit. apply P. intros d Hd. exists z, g. split. change (dist z z < d). rewrite dist_refl; auto. split. rewrite Rminus_diag_eq, Rabs_R0; auto.
  split; auto. change (dist g g < d). rewrite dist_refl; auto.
Qed.

(** ** A penalty for leaving the ball *)
Definition gauge x t z := Rmax 0 (<<x [-] z, x [-] z>>_B - t*t).
Definition step x z v := - 2*<<x [-] z, v>>_B + <<v, v>>_B.
Lemma gauge_nonnegative x t z : 0 <= gauge x t z. Proof. apply Rmax_l. Qed.
Lemma gauge_inside x t u : 0 < t -> normB (x [-] u) <= t -> gauge x t u = 0.
Proof.
  intros Ht H. unfold gauge. apply Rmax_left. pose proof (norm_sq (V := M V) (x [-] u)) as E. pose proof (normB_nonnegative (x [-] u)).
  change (normB (x [-] u) * normB (x [-] u) = <<x [-] u, x [-] u>>_B) in E. nra.
Qed.
Lemma gauge_outside x t z : 0 < t -> gauge x t z = 0 -> normB (x [-] z) <= t.
Proof.
  intros Ht H. pose proof (Rmax_r 0 (<<x [-] z, x [-] z>>_B - t*t)) as L. fold (gauge x t z) in L. rewrite H in L.
  apply sq_le. lra. pose proof (norm_sq (V := M V) (x [-] z)) as E. change (normB (x [-] z) * normB (x [-] z) = <<x [-] z, x [-] z>>_B) in E. lra.
Qed.
Lemma step_expand x z y : <<x [-] y, x [-] y>>_B = <<x [-] z, x [-] z>>_B + step x z (y [-] z).
Proof.
  unfold step. replace y with (z [+] 1 [.] (y [-] z)) at 1 2 by vec. pose proof (move_sq (V := M V) x z (y [-] z) 1) as E. simpl in E.
  change (inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) (plus (i := M V) z (scal (i := M V) 1 (y [-] z)))))
    (plus (i := M V) x (scal (i := M V) (-1) (plus (i := M V) z (scal (i := M V) 1 (y [-] z))))) =
    inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) z)) (plus (i := M V) x (scal (i := M V) (-1) z)) +
    (- 2*inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) z)) (y [-] z) + inner (i := M V) (y [-] z) (y [-] z))).
  rewrite (move_sq (V := M V)). ring.
Qed.
(** between its tangent and its tangent plus a square *)
Lemma gauge_bounds x t z y : let m := gauge x t z in let d := step x z (y [-] z) in
  m*m + 2*m*d <= gauge x t y * gauge x t y <= m*m + 2*m*d + d*d.
Proof.
  cbv zeta. unfold gauge. rewrite (step_expand x z y). set (a := <<x [-] z, x [-] z>>_B - t*t). set (d := step x z (y [-] z)).
  replace (<<x [-] z, x [-] z>>_B + d - t*t) with (a + d) by (unfold a; ring). unfold Rmax. destruct (Rle_dec 0 a), (Rle_dec 0 (a + d)); split; nra.
Qed.

Section Aligned.
Variables (f : efun V) (t : R) (x u s : V).
Hypotheses (Cl : closed f) (GP : generalized_pseudoconvex f) (Ht : 0 < t) (Hs : argmin f s) (F : far f t x) (B : brox f x t u).
Let Du : dom f u := proj1 B.
Let penal k z := norm (z [-] u) ^ 2 + k*(gauge x t z * gauge x t z).
Let h k : pfun V := {| pdom := fun z => dom f z; pval := fun z => part f z + penal k z |}.
Let lower_bound z : dom f z -> part f s <= part f z.
Proof. intros D. apply (le_part f s z (argmin_dom f s Hs)). apply Hs. exact D. Qed.
Let below : part f s < part f u.
Proof.
  apply Rnot_le_lt. intros L. apply (far_not_argmin (V := M V) (part f) t x u); [apply far_pfar, F|apply B|].
  apply (argmin_val (V := M V)) with s; auto. apply argmin_part, Hs.
Qed.
Let equivalent : exists C, 0 < C /\ forall v : V, normB v <= C * norm v.
Proof. destruct (norms_equivalent (V := V)) as (c & C & _ & HC & N). exists C. split; auto. intros v. apply N. Qed.
Let cauchy_B (v w : V) : Rabs (<<v, w>>_B) <= normB v * normB w.
Proof.
  apply sq_le. apply Rmult_le_pos; apply normB_nonnegative. rewrite <- Rabs_mult, Rabs_right. pose proof (CS (V := M V) v w) as Q. rewrite <- !norm_sq in Q.
  replace (normB v * normB w * (normB v * normB w)) with (normB v * normB v * (normB w * normB w)) by ring. exact Q.
  pose proof (Rle_0_sqr (<<v, w>>_B)). unfold Rsqr in *. lra.
Qed.
Let normB_sq (v : V) : normB v * normB v = <<v, v>>_B. Proof. exact (norm_sq (V := M V) v). Qed.
(** the penalty falls at most linearly *)
Let penal_lower k z : 0 <= k -> exists K, 0 <= K /\ forall y, penal k z - K*norm (y [-] z) <= penal k y.
Proof.
  intros Hk. destruct equivalent as (C & HC & N). exists (2*norm (z [-] u) + k*(4*gauge x t z*(normB (x [-] z)*C))). pose proof (norm_ge0 (z [-] u)). pose proof (gauge_nonnegative x t z).
  pose proof (normB_nonnegative (x [-] z)). assert (0 <= normB (x [-] z)*C) by (apply Rmult_le_pos; lra). assert (0 <= gauge x t z*(normB (x [-] z)*C)) by (apply Rmult_le_pos; lra). split.
  - assert (0 <= k*(4*gauge x t z*(normB (x [-] z)*C))) by (apply Rmult_le_pos; lra). lra.
  - intros y. unfold penal. destruct (gauge_bounds x t z y) as (G & _). cbv zeta in G. set (v := y [-] z) in *.
    assert (E1 : norm (y [-] u) ^ 2 = norm (z [-] u) ^ 2 + 2*<<z [-] u, v>> + norm v ^ 2). { rewrite !norm_pow2. unfold v. ipring. }
    pose proof (cauchy_schwarz ((-1) [.] (z [-] u)) v) as C1. rewrite norm_scal in C1. replace (Rabs (-1)) with 1 in C1 by (rewrite Rabs_left; lra).
    assert (A : <<(-1) [.] (z [-] u), v>> = - <<z [-] u, v>>) by ipring. rewrite A in C1. pose proof (pow2_ge_0 (norm v)).
    assert (S : - 2*(normB (x [-] z)*(C*norm v)) <= step x z v).
    { unfold step. pose proof (innerB_pos V v). pose proof (cauchy_B (x [-] z) v). pose proof (Rle_abs (<<x [-] z, v>>_B)).
      assert (normB (x [-] z)*normB v <= normB (x [-] z)*(C*norm v)) by (apply Rmult_le_compat_l; auto). lra. }
    assert (2*gauge x t z*(- 2*(normB (x [-] z)*(C*norm v))) <= 2*gauge x t z*step x z v) by (apply Rmult_le_compat_l; lra).
    assert (Q : k*(gauge x t z*gauge x t z + 2*gauge x t z*(- 2*(normB (x [-] z)*(C*norm v)))) <= k*(gauge x t y*gauge x t y)) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Let h_closed k : 0 <= k -> pclosed (V := V) (h k).
Proof.
  intros Hk z c Hc. destruct (penal_lower k z Hk) as (K & HK & L). destruct (classic (dom f z)) as [D|D].
  - specialize (Hc D). change (c < part f z + penal k z) in Hc. set (gap := part f z + penal k z - c). assert (0 < gap) by (unfold gap; lra).
    destruct (proj1 (closed_part f) Cl z (part f z - gap/2)) as (r & Hr & Q). intros _. lra. exists (Rmin r (gap/(2*(K + 1)))). assert (P : 0 < gap/(2*(K + 1))) by (apply Rdiv_lt_0_compat; lra).
    assert (E : gap/(2*(K + 1))*(K + 1) = gap/2) by (field; lra). split. apply Rmin_pos; auto. intros y Ly Dy. pose proof (Rmin_l r (gap/(2*(K + 1)))). pose proof (Rmin_r r (gap/(2*(K + 1)))).
    specialize (Q y ltac:(lra) Dy). specialize (L y). rewrite dist_sym in Ly. unfold dist in Ly. change (c < part f y + penal k y). pose proof (norm_ge0 (y [-] z)).
    assert (K*norm (y [-] z) <= (K + 1)*norm (y [-] z)) by (apply Rmult_le_compat_r; lra).
    assert ((K + 1)*norm (y [-] z) <= (K + 1)*(gap/(2*(K + 1)))) by (apply Rmult_le_compat_l; lra). unfold gap in *. lra.
  - destruct (proj1 (closed_part f) Cl z (c + 0)) as (r & Hr & Q). intros D'. tauto. exists r. split; auto. intros y Ly Dy. specialize (Q y Ly Dy). change (c < part f y + penal k y).
    assert (0 <= penal k y). { unfold penal. pose proof (pow2_ge_0 (norm (y [-] u))). pose proof (Rle_0_sqr (gauge x t y)). unfold Rsqr in *. assert (0 <= k*(gauge x t y*gauge x t y)) by (apply Rmult_le_pos; auto). lra. } lra.
Qed.
(** points with a small value of f plus penalty are near u, for a large penalty *)
Let near e : 0 < e -> exists k : nat, forall z, dom f z -> norm (z [-] u) <= 1 -> part f z + norm (z [-] u) ^ 2 <= part f u ->
  INR k*(gauge x t z * gauge x t z) <= part f u - part f s -> norm (z [-] u) < e /\ part f u - e < part f z.
Proof.
  intros He. apply NNPP. intros N.
  destruct (adherent_euclidean (fun k z => dom f z /\ norm (z [-] u) <= 1 /\ part f z + norm (z [-] u) ^ 2 <= part f u /\ INR k*(gauge x t z * gauge x t z) <= part f u - part f s /\
    ~ (norm (z [-] u) < e /\ part f u - e < part f z)) (norm u + 1)) as (z & Hz).
  - intros k z (a & b & c & d & g). repeat split; auto. rewrite S_INR in d. pose proof (Rle_0_sqr (gauge x t z)). unfold Rsqr in *. lra.
  - intros k. apply NNPP. intros K. apply N. exists k. intros z a b c d. apply NNPP. intros Q. apply K. exists z. auto.
  - intros z (_ & L & _). replace z with (u [+] (z [-] u)) by vec. eapply Rle_trans. apply norm_triang. lra.
  - assert (A : dom f z /\ part f z + penal 0 z <= part f u).
    { apply NNPP. intros K. destruct (h_closed 0 ltac:(lra) z (part f u)) as (r & Hr & Q). { intros D. apply Rnot_le_lt. intros L. apply K. split; [exact D|exact L]. }
      destruct (Hz O r Hr) as (y & (Dy & _ & Ly & _) & Lz). specialize (Q y Lz Dy). change (part f u < part f y + penal 0 y) in Q. unfold penal in Q. lra. }
    destruct A as (Dz & A). unfold penal in A. rewrite Rmult_0_l, Rplus_0_r in A.
    assert (G0 : gauge x t z = 0).
    { pose proof (gauge_nonnegative x t z) as P. destruct P as [P|P]; auto. exfalso. set (m2 := gauge x t z * gauge x t z). assert (0 < m2) by (unfold m2; nra).
      destruct (penal_lower 1 z ltac:(lra)) as (K & HK & L). destruct (nat_above ((part f u - part f s)/(m2/4))) as (k & Hk). pose proof (pos_INR k) as Pk.
      (* near z the gauge stays away from 0: the squared distance to u changes little as well *)
      assert (Kc : exists K2, 0 <= K2 /\ forall y, norm (y [-] z) < 1 -> norm (y [-] u) ^ 2 <= norm (z [-] u) ^ 2 + K2*norm (y [-] z)).
      { exists (2*norm (z [-] u) + 1). pose proof (norm_ge0 (z [-] u)). split. lra. intros y Ly. set (v := y [-] z) in *.
        assert (E1 : norm (y [-] u) ^ 2 = norm (z [-] u) ^ 2 + 2*<<z [-] u, v>> + norm v ^ 2). { rewrite !norm_pow2. unfold v. ipring. }
        pose proof (cauchy_schwarz (z [-] u) v). pose proof (norm_ge0 v). rewrite E1. simpl. nra. }
      destruct Kc as (K2 & HK2 & L2). set (r := Rmin (1/2) (m2/(2*(K + K2 + 1)))). assert (P2 : 0 < m2/(2*(K + K2 + 1))) by (apply Rdiv_lt_0_compat; lra).
      assert (Hr : 0 < r) by (apply Rmin_pos; lra). pose proof (Rmin_l (1/2) (m2/(2*(K + K2 + 1)))) as R1. pose proof (Rmin_r (1/2) (m2/(2*(K + K2 + 1)))) as R2. fold r in R1, R2.
      destruct (Hz k r Hr) as (y & (_ & _ & _ & Ly & _) & Lz). rewrite dist_sym in Lz. unfold dist in Lz. specialize (L y). specialize (L2 y ltac:(lra)). unfold penal in L. fold m2 in L.
      assert (E : m2/(2*(K + K2 + 1))*(K + K2 + 1) = m2/2) by (field; lra). pose proof (norm_ge0 (y [-] z)).
      assert ((K + K2 + 1)*norm (y [-] z) <= (K + K2 + 1)*(m2/(2*(K + K2 + 1)))) by (apply Rmult_le_compat_l; lra).
      assert (Gy : m2/2 <= gauge x t y*gauge x t y) by lra.
      assert (E2 : (part f u - part f s)/(m2/4)*(m2/4) = part f u - part f s) by (field; lra).
      assert ((part f u - part f s)/(m2/4)*(m2/4) < INR k*(m2/4)) by (apply Rmult_lt_compat_r; lra).
      assert (INR k*(m2/2) <= INR k*(gauge x t y*gauge x t y)) by (apply Rmult_le_compat_l; auto). assert (0 <= INR k*(m2/4)) by (apply Rmult_le_pos; lra). lra. }
    assert (Bz : part f u <= part f z). { apply (le_part f u z Du); auto. apply B. apply gauge_outside; auto. }
    assert (Ez : z = u). { apply dist_eq. unfold dist. pose proof (norm_ge0 (z [-] u)) as P. rewrite pow2_mult in A. destruct P as [P|P]; auto. exfalso.
      assert (0 < norm (z [-] u)*norm (z [-] u)) by (apply Rmult_lt_0_compat; auto). lra. }
    subst z. destruct (proj1 (closed_part f) Cl u (part f u - e)) as (r & Hr & Q). intros _; lra.
    destruct (Hz O (Rmin r e)) as (y & (Dy & _ & _ & _ & Ny) & Ly). apply Rmin_pos; auto. pose proof (Rmin_l r e). pose proof (Rmin_r r e). apply Ny. split.
    + rewrite dist_sym in Ly. unfold dist in Ly. lra. + apply Q; auto. lra.
Qed.
(** a proximal point near u, with its subgradient *)
Let proximal_point e : 0 < e < 1 -> exists z g c, norm (z [-] u) < e /\ part f u - e < part f z <= part f u /\ proximal f z g /\ 0 <= c /\
  forall w, <<g, w>> = 2*<<u [-] z, w>> + c*<<x [-] z, w>>_B.
Proof.
  intros He. destruct (near e) as (k & Hk). lra. pose proof (pos_INR k) as Pk.
  destruct (thm_A_1 (V := V) adherent_euclidean (h (INR k)) 1 u (h_closed _ Pk) Rlt_0_1) as (z & Dz & Lz & Mz). { exists u. split. exact Du. rewrite dist_refl. lra. }
  assert (Gu : gauge x t u = 0) by (apply gauge_inside; auto; apply B).
  assert (Mu : part f z + penal (INR k) z <= part f u). { specialize (Mz u Du ltac:(rewrite dist_refl; lra)). change (part f z + penal (INR k) z <= part f u + penal (INR k) u) in Mz.
    unfold penal at 2 in Mz. rewrite Gu in Mz. replace (norm (u [-] u)) with 0 in Mz by (symmetry; change (dist u u = 0); apply dist_refl). rewrite Rmult_0_r, pow2_mult, Rmult_0_r, Rmult_0_r, Rplus_0_r, Rplus_0_r in Mz || idtac. lra. }
  rewrite dist_sym in Lz. unfold dist in Lz. unfold penal in Mu. pose proof (pow2_ge_0 (norm (z [-] u))). pose proof (Rle_0_sqr (gauge x t z)) as G0. unfold Rsqr in G0.
  assert (0 <= INR k*(gauge x t z*gauge x t z)) by (apply Rmult_le_pos; auto). pose proof (lower_bound z Dz). destruct (Hk z Dz Lz ltac:(lra) ltac:(lra)) as (Nz & Fz).
  destruct (representative (x [-] z)) as (r & Hr). set (m := gauge x t z) in *. assert (Hm : 0 <= m) by apply gauge_nonnegative. set (c := 4*INR k*m). assert (Hc : 0 <= c) by (unfold c; apply Rmult_le_pos; lra).
  exists z, (2 [.] (u [-] z) [+] c [.] r), c. split; auto. split; [lra|]. split; [|split; [exact Hc|]].
  - split; auto. destruct equivalent as (C & HC & NB). set (S := 2*normB (x [-] z)*C + C*C). pose proof (normB_nonnegative (x [-] z)). assert (HS : 0 <= S) by (unfold S; assert (0 <= normB (x [-] z)*C) by (apply Rmult_le_pos; lra); nra).
    exists (1 + 2*INR k*m*(C*C) + INR k*(S*S)), (1 - e). assert (0 <= INR k*m) by (apply Rmult_le_pos; auto). split.
    { assert (0 <= INR k*m*(C*C)) by (apply Rmult_le_pos; nra). assert (0 <= INR k*(S*S)) by (apply Rmult_le_pos; nra). lra. } split. lra.
    intros y Ly. destruct (classic (dom f y)) as [Dy|Dy]; [|rewrite (not_dom f y Dy); exact I]. rewrite (value_part f y Dy). unfold num_le. set (v := y [-] z) in *.
    assert (Yu : dist u y <= 1). { rewrite dist_sym. pose proof (dist_triang y z u) as T. unfold dist in T. unfold dist. fold v in T. lra. }
    specialize (Mz y Dy Yu). change (part f z + penal (INR k) z <= part f y + penal (INR k) y) in Mz. unfold penal in Mz. fold m in Mz. destruct (gauge_bounds x t z y) as (_ & G). cbv zeta in G. fold m v in G.
    assert (E1 : norm (y [-] u) ^ 2 = norm (z [-] u) ^ 2 + 2*<<z [-] u, v>> + norm v ^ 2). { rewrite !norm_pow2. unfold v. ipring. }
    assert (E2 : <<2 [.] (u [-] z) [+] c [.] r, v>> = - 2*<<z [-] u, v>> + c*<<x [-] z, v>>_B). { rewrite <- Hr. ipring. }
    set (d := step x z v) in *. assert (Dd : d = - 2*<<x [-] z, v>>_B + <<v, v>>_B) by reflexivity. pose proof (norm_ge0 v) as nv. pose proof (normB_nonnegative v) as nBv. pose proof (NB v) as NBv.
    assert (V2 : <<v, v>>_B <= C*C*(norm v*norm v)). { rewrite <- normB_sq. replace (C*C*(norm v*norm v)) with ((C*norm v)*(C*norm v)) by ring. apply Rmult_le_compat; auto. }
    assert (D2 : d*d <= S*S*(norm v*norm v)).
    { assert (A : Rabs d <= S*norm v). { rewrite Dd. eapply Rle_trans. apply Rabs_triang. rewrite Rabs_mult. replace (Rabs (-2)) with 2 by (rewrite Rabs_left; lra).
        rewrite (Rabs_right (<<v, v>>_B)) by (apply Rle_ge, innerB_pos). pose proof (cauchy_B (x [-] z) v). assert (normB (x [-] z)*normB v <= normB (x [-] z)*(C*norm v)) by (apply Rmult_le_compat_l; auto).
        assert (C*C*(norm v*norm v) <= C*C*norm v) by (apply Rmult_le_compat_l; nra). unfold S. lra. }
      replace (d*d) with (Rabs d*Rabs d). replace (S*S*(norm v*norm v)) with ((S*norm v)*(S*norm v)) by ring. apply Rmult_le_compat; auto; apply Rabs_pos.
      rewrite <- Rabs_mult. apply Rabs_right. pose proof (Rle_0_sqr d). unfold Rsqr in *. lra. }
    assert (Q1 : INR k*(gauge x t y*gauge x t y) <= INR k*(m*m + 2*m*d + d*d)) by (apply Rmult_le_compat_l; lra).
    assert (Q2 : INR k*(d*d) <= INR k*(S*S*(norm v*norm v))) by (apply Rmult_le_compat_l; auto).
    assert (Q3 : 2*(INR k*m)*d <= 2*(INR k*m)*(- 2*<<x [-] z, v>>_B + C*C*(norm v*norm v))) by (apply Rmult_le_compat_l; lra).
    rewrite E2. unfold c. rewrite E1 in Mz. simpl in *. lra.
  - intros w. assert (E : <<2 [.] (u [-] z) [+] c [.] r, w>> = 2*<<u [-] z, w>> + c*<<r, w>>) by ipring. rewrite E, Hr. reflexivity.
Qed.
Lemma generalized_pseudoconvex_step : <<x [-] u, u [-] s>>_B >= 0.
Proof.
  apply Rle_ge, Rnot_lt_le. intros Neg. destruct equivalent as (C & HC & NB). set (P := <<x [-] u, s [-] u>>_B).
  assert (EP : P = - <<x [-] u, u [-] s>>_B).
  { change (inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) s (scal (i := M V) (-1) u)) =
      - inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) u (scal (i := M V) (-1) s))). ipring. }
  assert (HP : 0 < P) by lra. pose proof (normB_nonnegative (x [-] u)) as nx. pose proof (normB_nonnegative (s [-] u)) as ns. pose proof (norm_ge0 (s [-] u)) as es.
  set (S := normB (x [-] u) + normB (s [-] u)). set (K := 2 + 4*(norm (s [-] u) + 1)/P*(C*(normB (x [-] u) + C))).
  assert (Cx : 0 < C*(normB (x [-] u) + C)) by (apply Rmult_lt_0_compat; lra). assert (Hq : 0 < 4*(norm (s [-] u) + 1)/P) by (apply Rdiv_lt_0_compat; lra).
  assert (HK : 0 < K) by (unfold K; assert (0 < 4*(norm (s [-] u) + 1)/P*(C*(normB (x [-] u) + C))) by (apply Rmult_lt_0_compat; auto); lra).
  assert (Zero : clarke f u zero).
  { apply clarke_limit; auto. intros d Hd. set (gap := part f u - part f s). assert (Hg : 0 < gap) by (unfold gap; lra).
    set (e := Rmin (1/2) (Rmin gap (Rmin (d/(2*(K + 1))) (P/(2*(C*S + 1)))))). assert (CS0 : 0 <= C*S) by (apply Rmult_le_pos; unfold S; lra).
    assert (P1 : 0 < d/(2*(K + 1))) by (apply Rdiv_lt_0_compat; lra). assert (P2 : 0 < P/(2*(C*S + 1))) by (apply Rdiv_lt_0_compat; lra).
    assert (E1 : d/(2*(K + 1))*(K + 1) = d/2) by (field; lra). assert (E2 : P/(2*(C*S + 1))*(C*S + 1) = P/2) by (field; lra).
    assert (e1 : e <= 1/2) by apply Rmin_l. assert (e2 : e <= gap) by (eapply Rle_trans; [apply Rmin_r|apply Rmin_l]).
    assert (e3 : e <= d/(2*(K + 1))) by (eapply Rle_trans; [apply Rmin_r|eapply Rle_trans; [apply Rmin_r|apply Rmin_l]]).
    assert (e4 : e <= P/(2*(C*S + 1))) by (eapply Rle_trans; [apply Rmin_r|eapply Rle_trans; [apply Rmin_r|apply Rmin_r]]).
    assert (e0 : 0 < e) by (repeat apply Rmin_pos; lra).
    destruct (proximal_point e) as (z & g & c & Nz & Fz & Pz & Hc & Eg). lra. exists z, g. pose proof (norm_ge0 (z [-] u)) as nz.
    assert (eK : e*(K + 1) <= d/2) by (rewrite <- E1; apply Rmult_le_compat_r; lra). assert (eS : e*(C*S + 1) <= P/2) by (rewrite <- E2; apply Rmult_le_compat_r; lra).
    assert (K1 : e*K < d) by lra. assert (ed : e < d) by nra.
    split. lra. split. apply Rabs_def1; lra. split; [|exact Pz].
    (* pseudoconvexity at z *)
    set (v := z [-] u) in *. assert (NBv : normB v <= C*e) by (eapply Rle_trans; [apply NB|apply Rmult_le_compat_l; lra]).
    pose proof (GP z (proj1 Pz) s (argmin_dom f s Hs) (proj2 (lt_part f s z (argmin_dom f s Hs) (proj1 Pz)) ltac:(unfold gap in *; lra)) g (proximal_clarke f z g Pz)) as Q. rewrite Eg in Q.
    assert (A1 : <<u [-] z, s [-] z>> = - <<v, s [-] u>> + <<v, v>>) by (unfold v; ipring).
    assert (A2 : <<x [-] z, s [-] z>>_B = P - <<v, s [-] u>>_B - <<x [-] u, v>>_B + <<v, v>>_B).
    { unfold P, v. change (inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) z)) (plus (i := M V) s (scal (i := M V) (-1) z)) =
        inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) s (scal (i := M V) (-1) u))
        - inner (i := M V) (plus (i := M V) z (scal (i := M V) (-1) u)) (plus (i := M V) s (scal (i := M V) (-1) u))
        - inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) z (scal (i := M V) (-1) u))
        + inner (i := M V) (plus (i := M V) z (scal (i := M V) (-1) u)) (plus (i := M V) z (scal (i := M V) (-1) u))). ipring. }
    rewrite A1, A2 in Q. pose proof (cauchy_schwarz v (s [-] u)) as C1. pose proof (cauchy_B v (s [-] u)) as C2. pose proof (cauchy_B (x [-] u) v) as C3.
    pose proof (Rle_abs (<<v, s [-] u>>_B)). pose proof (Rle_abs (<<x [-] u, v>>_B)). pose proof (innerB_pos V v) as vB. pose proof (inner_pos V v) as vv. pose proof (normB_nonnegative v) as nBv.
    assert (C4 : normB v*normB (s [-] u) <= C*e*normB (s [-] u)) by (apply Rmult_le_compat_r; auto). assert (C5 : normB (x [-] u)*normB v <= normB (x [-] u)*(C*e)) by (apply Rmult_le_compat_l; auto).
    assert (C6 : norm v*norm (s [-] u) <= e*norm (s [-] u)) by (apply Rmult_le_compat_r; lra).
    assert (HalfP : P/2 <= P - <<v, s [-] u>>_B - <<x [-] u, v>>_B + <<v, v>>_B). { unfold S in eS. lra. }
    assert (Hcb : c*(P/2) <= 2*e*(norm (s [-] u) + 1)).
    { assert (c*(P/2) <= c*(P - <<v, s [-] u>>_B - <<x [-] u, v>>_B + <<v, v>>_B)) by (apply Rmult_le_compat_l; auto). lra. }
    assert (Hcc : c <= 4*(norm (s [-] u) + 1)/P*e).
    { apply Rmult_le_reg_r with (P/2); [lra|]. replace (4*(norm (s [-] u) + 1)/P*e*(P/2)) with (2*e*(norm (s [-] u) + 1)) by (field; lra). exact Hcb. }
    (* so g is small *)
    replace (g [-] zero) with g by vec. eapply Rle_lt_trans; [|exact K1].
    assert (Bx : normB (x [-] z) <= normB (x [-] u) + C).
    { pose proof (dist_triang (V := M V) x u z) as T. change (normB (x [-] z) <= normB (x [-] u) + dist (V := M V) u z) in T. rewrite (dist_sym (V := M V) u z) in T. change (dist (V := M V) z u) with (normB v) in T. nra. }
    destruct (Req_dec (norm g) 0) as [E0|E0]. rewrite E0. nra. pose proof (norm_ge0 g) as ng. apply Rmult_le_reg_r with (norm g); [lra|]. rewrite norm_sq, Eg.
    pose proof (cauchy_schwarz (u [-] z) g) as G1. assert (Nuz : norm (u [-] z) = norm v). { change (dist u z = dist z u). apply dist_sym. } rewrite Nuz in G1.
    pose proof (cauchy_B (x [-] z) g) as G2. pose proof (Rle_abs (<<x [-] z, g>>_B)) as G3. pose proof (normB_nonnegative g) as nBg. pose proof (NB g) as NBg.
    assert (G4 : normB (x [-] z)*normB g <= (normB (x [-] u) + C)*(C*norm g)) by (apply Rmult_le_compat; auto; apply normB_nonnegative).
    assert (G5 : c*<<x [-] z, g>>_B <= c*((normB (x [-] u) + C)*(C*norm g))) by (apply Rmult_le_compat_l; lra).
    assert (G6 : c*((normB (x [-] u) + C)*(C*norm g)) <= 4*(norm (s [-] u) + 1)/P*e*((normB (x [-] u) + C)*(C*norm g))) by (apply Rmult_le_compat_r; [apply Rmult_le_pos; nra|exact Hcc]).
    assert (G7 : norm v*norm g <= e*norm g) by (apply Rmult_le_compat_r; lra). unfold K. lra. }
  specialize (GP u Du s (argmin_dom f s Hs) (proj2 (lt_part f s u (argmin_dom f s Hs) Du) below) zero Zero). rewrite inner_0_l in GP. lra.
Qed.
End Aligned.

Theorem Lemma_C_3 f t : closed f -> 0 < t -> has_minimizer f -> generalized_pseudoconvex f -> broximally_aligned f t.
Proof.
  intros Cl Ht (s & Hs)%a_minimizer GP. split.
  - exists s. split; auto. intros x D F u B. apply (generalized_pseudoconvex_step f t x u s Cl GP Ht Hs F B).
  - intros x D (B & _). split; auto. intros y. apply (le_part f x y D). intros Dy. apply Rnot_lt_le. intros L.
    destruct (norms_equivalent (V := V)) as (c & C & _ & HC & N).
    assert (Z : clarke f x zero).
    { apply proximal_clarke. split; auto. exists 0, (t/C). split. lra. split. apply Rdiv_lt_0_compat; auto. intros z Lz. rewrite inner_0_l, Rmult_0_l, Rplus_0_r, Rminus_0_r.
      rewrite <- (value_part f x D). apply B. unfold ball. eapply Rle_trans; [apply N|]. assert (E : C*(t/C) = t) by (field; lra).
      assert (norm (x [-] z) = norm (z [-] x)) as -> by (change (dist x z = dist z x); apply dist_sym). rewrite <- E. apply Rmult_le_compat_l; lra. }
    specialize (GP x D y Dy (proj2 (lt_part f y x Dy D) L) zero Z). rewrite inner_0_l in GP. lra.
Qed.
End Clarke.
