(** Star classes, and the inclusions of the convex family. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f g : pfun V) (x y z u : V) (t a : R).

Lemma cvx_same a x : cvx a x x = x. Proof. unfold cvx. vec. Qed.
Lemma cvx_0 x y : cvx 0 x y = y. Proof. unfold cvx. vec. Qed.
Lemma cvx_1 x y : cvx 1 x y = x. Proof. unfold cvx. vec. Qed.
Lemma cvx_dist a x y : dist y (cvx a x y) * dist y (cvx a x y) = a*a*(dist y x * dist y x).
Proof. rewrite !dist_sq. unfold cvx. ipring. Qed.
Lemma cvx_dist0 a x y : 0 <= a -> dist y (cvx a x y) = a * dist y x.
Proof. intros. pose proof (cvx_dist a x y). pose proof (dist_ge0 y x). pose proof (dist_ge0 y (cvx a x y)).
  apply Rsqr_inj; auto. nra. unfold Rsqr. nra. Qed.

(* every ball has, on the segment from y (in it) to x, points a>0 *)
Lemma small_step d t : 0 < t -> 0 <= d -> exists a, 0 < a < 1 /\ a * d <= t.
Proof. intros Ht Hd. exists (t / (t + d + 1)). assert (0 < / (t+d+1)) by (apply Rinv_0_lt_compat; lra).
  assert ((t+d+1) * / (t+d+1) = 1) by (field; lra). unfold Rdiv. repeat split; nra. Qed.

(* the geometric core: if u is past the sphere with diameter [xs,x], a short step towards xs stays in the ball *)
Lemma misaligned_step x u xs t : dist x u <= t -> <<x[-]u, u[-]xs>> < 0 -> exists a, 0 < a < 1 /\ dist x (cvx a xs u) <= t.
Proof. intros L C. set (c := <<x[-]u, u[-]xs>>) in *. set (q := <<u[-]xs,u[-]xs>>).
  assert (Q : 0 <= q) by apply inner_pos. set (D := 1 - c + q). assert (0 < D) by (unfold D; lra).
  set (a := - c / D). assert (E : a * D = - c) by (unfold a; field; lra).
  assert (0 < a) by (unfold a, Rdiv; apply Rmult_lt_0_compat; [lra|apply Rinv_0_lt_compat; auto]).
  exists a; split. split; auto. unfold D in *; nra.
  pose proof (dist_ge0 x u). apply dist_le_sq. lra.
  assert (I : <<x[-]cvx a xs u, x[-]cvx a xs u>> = <<x[-]u,x[-]u>> + 2*a*c + a*a*q).
  { unfold c, q, cvx. ipring. }
  rewrite I, <- dist_sq. assert (a*q <= -c) by (unfold D in *; nra). nra. Qed.

Theorem conj_star f t : 0 < t -> pstrictly_star_quasiconvex f -> pbroximally_aligned f t.
Proof. intros Ht (xs & Hx & S). split.
  - exists xs; split; auto. intros x u D F (Du & Lu & M).
    destruct (Rle_dec 0 <<x[-]u, u[-]xs>>) as [|N]; auto. exfalso.
    destruct (misaligned_step x u xs t Lu) as (a & Ha & La). lra.
    destruct (S u a Du Ha) as (D' & _ & St). specialize (M _ D' La).
    assert (~ pargmin f u) by (eapply far_not_argmin; eauto). specialize (St H). lra.
  - intros x D B. apply NNPP; intro N. destruct (brox_singleton _ _ _ B) as (_ & _ & M).
    destruct (small_step (dist x xs) t Ht (dist_ge0 _ _)) as (a & Ha & La).
    destruct (S x a D Ha) as (D' & _ & St). specialize (St N).
    assert (f x <= f (cvx a xs x)). { apply M; auto. rewrite cvx_dist0; lra. } lra. Qed.

Theorem strictly_quasi_star f : (exists x, pargmin f x) -> pstrictly_quasiconvex f -> pstrictly_star_quasiconvex f.
Proof. intros (xs & Hx) (C & Q). exists xs; split; auto. intros x a D Ha.
  assert (D' : pdom f (cvx a xs x)) by (apply C; auto; try apply Hx; lra). split; auto.
  destruct (eq_dec_v xs x) as [<-|N]. rewrite cvx_same. split. lra. tauto.
  assert (f (cvx a xs x) < f x). { rewrite <- (Rmax_right (f xs) (f x)) at 1; [|apply Hx; auto].
    apply Q; auto. apply Hx. } split; auto. lra. Qed.
Theorem thm_5_1 f t : 0 < t -> (exists x, pargmin f x) -> pstrictly_quasiconvex f -> pbroximally_aligned f t.
Proof. intros. apply conj_star, strictly_quasi_star; auto. Qed.

Theorem convex_star f : (exists x, pargmin f x) -> pconvex f -> pstar_convex f.
Proof. intros (xs & Hx) (C & K). exists xs; split; auto. intros x a D Ha. split.
  apply C; auto; apply Hx. apply K; auto; apply Hx. Qed.
Theorem star_strictly_star f : pstar_convex f -> pstrictly_star_quasiconvex f.
Proof. intros (xs & Hx & K). exists xs; split; auto. intros x a D Ha. destruct (K x a D) as (D' & L). lra.
  assert (f xs <= f x) by (apply Hx; auto). repeat split; auto. nra.
  intros N. assert (f xs < f x). { destruct (Rlt_dec (f xs) (f x)); auto. exfalso; apply N. split; auto.
    intros y Dy. assert (f xs <= f y) by (apply Hx; auto). lra. } nra. Qed.
Theorem strictly_star_star f : pstrictly_star_quasiconvex f -> pstar_quasiconvex f.
Proof. intros (xs & Hx & K). exists xs; split; auto. intros x a D Ha. destruct (K x a D Ha) as (? & ? & _); auto. Qed.
Theorem star_star_quasi f : pstar_convex f -> pstar_quasiconvex f.
Proof. intros. apply strictly_star_star, star_strictly_star; auto. Qed.
Theorem convex_quasi f : pconvex f -> pquasiconvex f.
Proof. intros (C & K). split; auto. intros x y a Dx Dy Ha. specialize (K x y a Dx Dy Ha).
  pose proof (Rmax_l (f x) (f y)). pose proof (Rmax_r (f x) (f y)). nra. Qed.
Theorem strictly_quasi_quasi f : pstrictly_quasiconvex f -> pquasiconvex f.
Proof. intros (C & K). split; auto. intros x y a Dx Dy Ha.
  pose proof (Rmax_l (f x) (f y)). pose proof (Rmax_r (f x) (f y)).
  destruct (eq_dec_v x y) as [->|N]. rewrite cvx_same; lra.
  destruct (Req_dec a 0) as [->|]. rewrite cvx_0; lra. destruct (Req_dec a 1) as [->|]. rewrite cvx_1; lra.
  left; apply K; auto; lra. Qed.
Theorem quasi_star f : (exists x, pargmin f x) -> pquasiconvex f -> pstar_quasiconvex f.
Proof. intros (xs & Hx) (C & K). exists xs; split; auto. intros x a D Ha. split. apply C; auto; try apply Hx; lra.
  rewrite <- (Rmax_right (f xs) (f x)) at 1; [|apply Hx; auto]. apply K; auto. apply Hx. lra. Qed.
Lemma strong_ineq f mu : pstrongly_convex f mu -> forall x y a, pdom f x -> pdom f y -> 0 <= a <= 1 ->
  f (cvx a x y) <= a * f x + (1-a) * f y - mu/2*(a*(1-a))*<<x[-]y,x[-]y>>.
Proof. intros (_ & K) x y a Dx Dy Ha. specialize (K x y a Dx Dy Ha). revert K.
  assert (<<cvx a x y,cvx a x y>> = a*<<x,x>> + (1-a)*<<y,y>> - a*(1-a)*<<x[-]y,x[-]y>>) as ->.
  { unfold cvx. ipring. } intros. nra. Qed.
Theorem strong_convex f mu : 0 <= mu -> pstrongly_convex f mu -> pconvex f.
Proof. intros Hm S. split. apply S. intros x y a Dx Dy Ha. pose proof (strong_ineq f mu S x y a Dx Dy Ha).
  pose proof (inner_pos V (x[-]y)). assert (0 <= mu/2*(a*(1-a))) by (apply Rmult_le_pos; nra).
  assert (0 <= mu/2*(a*(1-a))*<<x[-]y,x[-]y>>) by (apply Rmult_le_pos; auto). lra. Qed.
Theorem strong_strictly_quasi f mu : 0 < mu -> pstrongly_convex f mu -> pstrictly_quasiconvex f.
Proof. intros Hm S. split. apply S. intros x y a Dx Dy N Ha.
  pose proof (strong_ineq f mu S x y a Dx Dy ltac:(lra)) as K.
  assert (0 < <<x[-]y,x[-]y>>). { rewrite <- dist_sq. pose proof (dist_pos _ _ N). nra. }
  assert (0 < mu/2*(a*(1-a))). { apply Rmult_lt_0_compat; nra. }
  assert (0 < mu/2*(a*(1-a))*<<x[-]y,x[-]y>>) by (apply Rmult_lt_0_compat; auto).
  pose proof (Rmax_l (f x) (f y)). pose proof (Rmax_r (f x) (f y)). nra. Qed.
Theorem strong_unique f mu : 0 < mu -> pstrongly_convex f mu -> (exists x, pargmin f x) -> punique_minimizer f.
Proof. intros Hm S (xs & Hx). exists xs; split; auto. intros y Hy. destruct (eq_dec_v y xs) as [|N]; auto. exfalso.
  destruct (strong_strictly_quasi f mu Hm S) as (C & K).
  specialize (K y xs (1/2) (proj1 Hy) (proj1 Hx) N ltac:(lra)).
  assert (pdom f (cvx (1/2) y xs)) by (apply C; try apply Hy; try apply Hx; lra).
  assert (f y <= f xs) by (apply Hy, Hx). assert (f xs <= f (cvx (1/2) y xs)) by (apply Hx; auto).
  rewrite Rmax_right in K; lra. Qed.
(* quadratic growth with mu (not mu/2): f(x) - f* >= mu/2 |x-x*|^2 *)
Theorem strong_growth f mu : 0 < mu -> pstrongly_convex f mu -> (exists x, pargmin f x) -> pquadratic_growth f mu.
Proof. intros Hm S X. destruct (strong_unique f mu Hm S X) as (xs & Hx & U). split; auto. intros x D.
  exists xs. split. split; auto. intros y Hy. rewrite (U y Hy). lra.
  rewrite dist_sq. set (q := <<x[-]xs,x[-]xs>>). destruct (Rle_dec (mu/2*q) (f x - f xs)) as [|N]; auto. exfalso.
  assert (Q : 0 <= q) by apply inner_pos.
  assert (G : forall a, 0 < a < 1 -> mu/2*((1-a))*q <= f x - f xs).
  { intros a Ha. pose proof (strong_ineq f mu S x xs a D (proj1 Hx) ltac:(lra)) as K. fold q in K.
    assert (pdom f (cvx a x xs)) by (apply S; auto; try apply Hx; lra). assert (f xs <= f (cvx a x xs)) by (apply Hx; auto).
    apply Rmult_le_reg_l with a; [lra|]. nra. }
  set (g := mu/2*q - (f x - f xs)). assert (0 < g) by (unfold g; lra).
  destruct (small_step (mu/2*q) (g/2)) as (a & Ha & L). lra. nra. specialize (G a Ha). unfold g in *. nra. Qed.

(* convex-rate: a step from a far point has length exactly t *)
Theorem convex_step f t x u : 0 < t -> (exists x, pargmin f x) -> pconvex f -> pdom f x -> pfar f t x -> pbrox f t x u -> dist x u = t.
Proof. intros Ht X C D F (Du & L & M). destruct (Rle_lt_or_eq_dec _ _ L) as [L'|]; auto. exfalso.
  destruct (star_strictly_star f (convex_star f X C)) as (xs & Hx & St).
  destruct (small_step (dist u xs) (t - dist x u)) as (a & Ha & La). lra. apply dist_ge0.
  destruct (St u a Du Ha) as (D' & _ & S'). assert (~ pargmin f u) by (eapply far_not_argmin; eauto). specialize (S' H).
  assert (dist x (cvx a xs u) <= t). { pose proof (dist_triang x u (cvx a xs u)). rewrite cvx_dist0 in H0; lra. }
  specialize (M _ D' H0). lra. Qed.
End S.
