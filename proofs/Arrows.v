(** * Further inclusions: classes of the literature, and arrows that the paper does not draw *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Rest Facts.
From Brox Require Import Setting Classes FurtherClasses Bridge AppendixA Section3 Section5 AppendixC Inclusions.
Open Scope R_scope.

Section Arrows.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v p : V) (t : R).

(** ** Convexity of three strengths *)
Theorem Strongly_convex_strictly_convex f mu : strongly_convex f mu -> strictly_convex f.
Proof.
  intros (Hm & H) x Dx y Dy N a Ha. specialize (H x Dx y Dy a Ha). rewrite (value_part f x Dx), (value_part f y Dy) in *.
  apply le_fin in H. destruct H as (D & H). apply lt_fin. split; auto. pose proof (dist_pos _ _ N) as P. unfold dist in P.
  assert (0 < norm (x [-] y) ^ 2) by (simpl; nra). assert (0 < mu/2*a*(1-a)) by (repeat apply Rmult_lt_0_compat; lra).
  assert (0 < mu/2*a*(1-a)*norm (x [-] y) ^ 2) by (apply Rmult_lt_0_compat; auto). lra.
Qed.
Theorem Strictly_convex_strictly_quasiconvex f : strictly_convex f -> strictly_quasiconvex f.
Proof.
  intros H x Dx y Dy z (N & a & Ha & ->). specialize (H x Dx y Dy N a Ha). rewrite (value_part f x Dx), (value_part f y Dy) in *.
  apply lt_fin in H. destruct H as (D & H). apply lt_fin. split; auto. pose proof (Rmax_l (part f x) (part f y)).
  pose proof (Rmax_r (part f x) (part f y)). nra.
Qed.
Lemma ne_part f x y : dom f x -> dom f y -> ((f x <>n f y)%num <-> part f x <> part f y).
Proof.
  intros Dx Dy. rewrite (value_part f x Dx), (value_part f y Dy). unfold num_ne, num_lt. split; [lra|]. intros H. apply Rdichotomy in H. exact H.
Qed.
Theorem Strictly_quasiconvex_semistrictly f : strictly_quasiconvex f -> semistrictly_quasiconvex f.
Proof.
  intros H. split. intros x Dx y Dy z Z. specialize (H x Dx y Dy z Z). apply (lt_max f z x y Dx Dy) in H. tauto. intros x Dx y Dy _ z Z. apply (H x Dx y Dy z Z).
Qed.
Theorem Convex_semistrictly_quasiconvex f : convex f -> semistrictly_quasiconvex f.
Proof.
  intros H. apply convex_part in H. destruct H as (D & H). split. apply convex_domain_part, D.
  intros x Dx y Dy N z (_ & a & Ha & ->). apply (ne_part f x y Dx Dy) in N. apply (lt_max f _ x y Dx Dy). split. apply (D x y a Dx Dy); lra.
  specialize (H x y a Dx Dy ltac:(lra)). pose proof (Rmax_l (part f x) (part f y)). pose proof (Rmax_r (part f x) (part f y)).
  eapply Rle_lt_trans; [exact H|]. destruct (Rdichotomy _ _ N); nra.
Qed.

(** ** Semistrictly quasiconvex: Theorem 5.1 with less asked *)
Lemma semistrict_segment f x y : semistrictly_quasiconvex f -> dom f x -> dom f y -> part f x <> part f y ->
  forall a, 0 < a < 1 -> dom f (cvx a x y) /\ part f (cvx a x y) < Rmax (part f x) (part f y).
Proof.
  intros (D & H) Dx Dy N a Ha. apply (lt_max f _ x y Dx Dy). apply H; auto. apply (ne_part f x y Dx Dy), N. apply open_cvx; auto. congruence.
Qed.
(** between two points of the same value a closed semistrictly quasiconvex function is at most that value *)
Lemma semistrict_level f x y a : closed f -> semistrictly_quasiconvex f -> dom f x -> dom f y -> part f x = part f y -> 0 < a < 1 ->
  dom f (cvx a x y) /\ part f (cvx a x y) <= part f x.
Proof.
  intros Cl H Dx Dy E Ha. set (z := cvx a x y). assert (Dz : dom f z). { apply (proj1 (convex_domain_part f) (proj1 H) x y a Dx Dy). lra. } split; auto.
  apply Rnot_lt_le. intros L.
  (* a point w between z and y has the value of y at most: else z is between x and w, and lower than w, which is lower than z *)
  assert (W : forall b, 0 < b < 1 -> part f (cvx b z y) <= part f x).
  { intros b Hb. apply Rnot_lt_le. intros K. set (w := cvx b z y) in *.
    destruct (semistrict_segment f z y H Dz Dy ltac:(lra) b Hb) as (Dw & Lw). fold w in Dw, Lw. rewrite Rmax_left in Lw by lra.
    (* z = cvx c x w *)
    set (c := a*(1-b)/(1-a*b)). assert (P : 0 < 1 - a*b) by nra. assert (Hc : 0 < c < 1).
    { unfold c. split. apply Rdiv_lt_0_compat; nra. apply Rmult_lt_reg_r with (1-a*b); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. nra. }
    assert (Ez : cvx c x w = z).
    { unfold w, z, cvx. assert (Ec : c*(1-a*b) = a*(1-b)) by (unfold c; field; lra). apply veq.
      replace ((c [.] x [+] (1-c) [.] (b [.] (a [.] x [+] (1-a) [.] y) [+] (1-b) [.] y)) [-] (a [.] x [+] (1-a) [.] y))
        with ((c*(1-a*b) - a*(1-b)) [.] x [+] (a*(1-b) - c*(1-a*b)) [.] y) by vec.
      rewrite Ec. ipring. }
    destruct (semistrict_segment f x w H Dx Dw ltac:(lra) c Hc) as (_ & Q). rewrite Ez, Rmax_right in Q by lra. lra. }
  (* lower semicontinuity at z *)
  destruct (Cl z (part f x)) as (r & Hr & K). apply fin_lt. intros _. exact L.
  destruct (small_step (norm (z [-] y)) (r/2)) as (e & He & Le). lra. apply norm_ge0.
  specialize (K (cvx (1-e) z y)). assert (Near : norm (cvx (1-e) z y [-] z) < r).
  { replace (cvx (1-e) z y [-] z) with ((-e) [.] (z [-] y)) by (unfold cvx; vec). rewrite norm_scal, Rabs_left by lra. lra. }
  specialize (K Near). apply fin_lt in K. specialize (W (1-e) ltac:(lra)). lra. apply (proj1 (convex_domain_part f) (proj1 H) z y (1-e) Dz Dy). lra.
Qed.
Theorem Semistrictly_quasiconvex_quasiconvex f : closed f -> semistrictly_quasiconvex f -> quasiconvex f.
Proof.
  intros Cl H x Dx y Dy z (N & a & Ha & ->). apply (le_max f _ x y Dx Dy). destruct (Req_dec (part f x) (part f y)) as [E|E].
  - destruct (semistrict_level f x y a Cl H Dx Dy E Ha) as (D & L). split; [exact D|]. eapply Rle_trans; [exact L|]. apply Rmax_l.
  - destruct (semistrict_segment f x y H Dx Dy E a Ha) as (D & L). split; [exact D|]. left. exact L.
Qed.
Theorem Semistrictly_quasiconvex_strictly_star f : closed f -> has_minimizer f -> semistrictly_quasiconvex f -> strictly_star_quasiconvex f.
Proof.
  intros Cl (s & Hs)%a_minimizer H. exists s. split; auto. intros x Dx z (N & a & Ha & ->). pose proof (argmin_dom f s Hs) as Ds.
  pose proof (proj2 Hs x) as L. apply (le_part f s x Ds) in L; auto. destruct (Req_dec (part f s) (part f x)) as [E|E].
  - destruct (semistrict_level f s x a Cl H Ds Dx E Ha) as (D & K). split. rewrite (value_part f x Dx). apply le_fin. split; [exact D|].
    change (a [.] s [+] (1-a) [.] x) with (cvx a s x). lra. left. apply (argmin_of_value f x s); auto. lra.
  - destruct (semistrict_segment f s x H Ds Dx E a Ha) as (D & K). rewrite Rmax_right in K by lra.
    rewrite (value_part f x Dx). split. apply le_fin. split; [exact D|left; exact K]. right. apply lt_fin. split; [exact D|exact K].
Qed.
Theorem Theorem_5_1_semistrict f t : closed f -> 0 < t -> has_minimizer f -> semistrictly_quasiconvex f -> broximally_aligned f t.
Proof. intros Cl Ht Ex H. apply Strictly_star_quasiconvex_aligned; auto. apply Semistrictly_quasiconvex_strictly_star; auto. Qed.

(** ** Variational coherence *)
Lemma coherent_star f s : differentiable f -> argmin f s -> (forall y, 0 <= <<grad f y, y [-] s>>) -> (forall y, <<grad f y, y [-] s>> = 0 -> argmin f y) ->
  strictly_star_quasiconvex f.
Proof.
  intros D Hs NN Z. pose proof (differentiable_real f D) as R. exists s. split; auto. intros x Dx z (Ne & a & Ha & ->). set (G := grad f) in *.
  replace (a [.] s [+] (1-a) [.] x) with (s [+] (1-a) [.] (x [-] s)) by vec.
  set (v := x [-] s). set (c := 1 - a). assert (Hc : 0 < c < 1) by (unfold c; lra). assert (X1 : s [+] 1 [.] v = x) by (unfold v; vec).
  assert (E : forall k, <<G (s [+] k [.] v), (s [+] k [.] v) [-] s>> = k * <<G (s [+] k [.] v), v>>).
  { intros k. replace ((s [+] k [.] v) [-] s) with (k [.] v) by vec. ipring. }
  assert (P : forall k, 0 < k -> 0 <= <<G (s [+] k [.] v), v>>).
  { intros k Hk. specialize (NN (s [+] k [.] v)). rewrite E in NN. apply Rmult_le_reg_l with k; auto. lra. }
  destruct (line_mvt (part f) G s v c 1 (gradient_part f D)) as (k & Hk & Q). lra. rewrite X1 in Q. pose proof (P k ltac:(lra)) as Pk.
  assert (L : part f (s [+] c [.] v) <= part f x). { assert (0 <= <<G (s [+] k [.] v), v>> * (1 - c)) by (apply Rmult_le_pos; lra). lra. }
  split. apply (real_le f _ x D), L. destruct (classic (argmin f x)) as [X|X]; [left; exact X|right]. apply (lt_part f _ x (R _) Dx).
  destruct (Rle_lt_or_eq_dec _ _ L) as [|Eq]; auto. exfalso. apply X.
  assert (Zk : <<G (s [+] k [.] v), v>> = 0). { assert (0 <= <<G (s [+] k [.] v), v>> * (1 - c)) by (apply Rmult_le_pos; lra). nra. }
  assert (Xk : argmin f (s [+] k [.] v)). { apply Z. fold G. rewrite E, Zk. ring. }
  destruct (line_mvt (part f) G s v c k (gradient_part f D)) as (j & Hj & Q'). lra. pose proof (P j ltac:(lra)) as Pj.
  assert (0 <= <<G (s [+] j [.] v), v>> * (k - c)) by (apply Rmult_le_pos; lra). apply (argmin_of_value f x (s [+] k [.] v)); auto. lra.
Qed.
Theorem Weakly_variationally_coherent_strictly_star f : weakly_variationally_coherent f -> strictly_star_quasiconvex f.
Proof.
  intros (D & s & Hs & H). pose proof (differentiable_real f D) as R. apply (coherent_star f s D Hs).
  - intros y. apply Rge_le, (H y (R y)). - intros y E. apply (H y (R y)), E.
Qed.
Theorem Variationally_coherent_weakly f : variationally_coherent f -> weakly_variationally_coherent f.
Proof. intros (D & (s & Hs)%a_minimizer & H). split; auto. exists s. split; auto. Qed.
Theorem Variationally_coherent_strictly_star f : variationally_coherent f -> strictly_star_quasiconvex f.
Proof. intros H. apply Weakly_variationally_coherent_strictly_star, Variationally_coherent_weakly, H. Qed.
Theorem Variationally_coherent_aligned f t : 0 < t -> variationally_coherent f -> broximally_aligned f t.
Proof. intros Ht H. apply Strictly_star_quasiconvex_aligned, Variationally_coherent_strictly_star; auto. Qed.
Theorem Variationally_coherent_invex f : variationally_coherent f -> invex f.
Proof.
  intros (D & (s & Hs)%a_minimizer & H). split; auto. intros x Dx N. apply norm_0_zero in N. apply (H s Hs x Dx). rewrite N. apply inner_0_l.
Qed.
Theorem Restricted_secant_unique_strictly_star f mu : restricted_secant f mu -> unique_minimizer f -> strictly_star_quasiconvex f.
Proof.
  intros (Hm & D & H) (s & Hs & U). pose proof (differentiable_real f D) as R.
  assert (K : forall y, mu * norm (y [-] s) ^ 2 <= <<grad f y, y [-] s>>).
  { intros y. destruct (H y (R y)) as (p & (Hp & _) & K). rewrite (U p Hp) in K. apply Rge_le, K. }
  apply (coherent_star f s D Hs).
  - intros y. specialize (K y). assert (0 <= mu * norm (y [-] s) ^ 2) by (apply Rmult_le_pos; [lra|apply pow2_ge_0]). lra.
  - intros y E. specialize (K y). rewrite E in K. assert (y = s) as ->; auto. apply dist_eq. unfold dist. set (n := norm (y [-] s)) in *.
    pose proof (norm_ge0 (y [-] s)) as P. fold n in P. destruct P as [P|P]; auto. exfalso. assert (0 < mu * n ^ 2) by (apply Rmult_lt_0_compat; [lra|simpl; nra]). lra.
Qed.

(** ** Invex and quasiconvex is pseudoconvex *)
Theorem Quasiconvex_invex_pseudoconvex f : quasiconvex f -> invex f -> pseudoconvex f.
Proof.
  intros Q (D & I). split; auto. intros x Dx y Dy K. apply (real_le f x y D). apply Rnot_lt_le. intros L. apply quasiconvex_part in Q. destruct Q as (_ & Q).
  pose proof (differentiable_real f D) as R. pose proof (is_gradient_part f x _ (differentiable_grad f x D)) as G.
  assert (Up : forall z, part f z < part f x -> <<grad f x, z [-] x>> <= 0).
  { intros z Lz. apply (grad_upper (part f) x (grad f x) (z [-] x) 0 1 G). lra. intros s Hs. specialize (Q z x s (R z) Dx ltac:(lra)).
    rewrite Rmax_right in Q by lra. replace (x [+] s [.] (z [-] x)) with (cvx s z x) by (unfold cvx; vec). lra. }
  destruct (grad_cont (part f) y (grad f y) (is_gradient_part f y _ (differentiable_grad f y D)) (part f x - part f y)) as (d & Hd & C). lra.
  set (g := grad f x) in *. assert (Ng : 0 < norm g).
  { destruct (norm_ge0 g) as [P|P]; auto. exfalso. assert (X : argmin f x) by (apply I; auto). apply argmin_part in X. pose proof (proj2 X y Dy). lra. }
  set (e := d/(2*norm g)). assert (He : 0 < e) by (unfold e; apply Rdiv_lt_0_compat; lra). assert (Ee : e*norm g = d/2) by (unfold e; field; lra).
  specialize (C (y [+] e [.] g)). rewrite dist_shift in C by lra. specialize (C ltac:(lra)). pose proof (Rle_abs (part f (y [+] e [.] g) - part f y)).
  specialize (Up (y [+] e [.] g) ltac:(lra)). assert (E : <<g, (y [+] e [.] g) [-] x>> = <<g, y [-] x>> + e*<<g,g>>) by ipring. rewrite E, <- norm_sq in Up.
  assert (0 < e*(norm g*norm g)) by (apply Rmult_lt_0_compat; [exact He|apply Rmult_lt_0_compat; exact Ng]). lra.
Qed.

(** ** Ball-convex *)
Theorem Convex_ball_convex f t : 0 < t -> convex f -> ball_convex f t.
Proof. intros Ht H x D u B. apply (Second_Brox_Theorem f t x u Ht H D B). Qed.
Theorem Ball_convex_aligned f t : 0 < t -> has_minimizer f -> ball_convex f t -> broximally_aligned f t.
Proof.
  intros Ht (s & Hs)%a_minimizer H. split.
  - exists s. split; auto. intros x D F u B. destruct (H x D u B) as (c & Hc & K). specialize (K s (argmin_dom f s Hs)).
    assert (Lt : part f s < part f u).
    { apply Rnot_le_lt. intros L. apply (far_not_argmin (V := M V) (part f) t x u); [apply far_pfar, F|apply B|].
      apply (argmin_val (V := M V)) with s; auto. apply B. apply argmin_part, Hs. }
    rewrite (value_part f s (argmin_dom f s Hs)), (value_part f u (proj1 B)) in K. unfold num_add, num_opp, num_le in K. apply Rle_ge.
    assert (E : <<x [-] u, s [-] u>>_B = - <<x [-] u, u [-] s>>_B).
    { change (inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) s (scal (i := M V) (-1) u)) =
        - inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) u (scal (i := M V) (-1) s))). ipring. }
    rewrite E in K. destruct (Rle_dec 0 (<<x [-] u, u [-] s>>_B)); auto. exfalso. nra.
  - intros x D (B & _). destruct (H x D x B) as (c & Hc & K). split; auto. intros y. apply (le_part f x y D). intros Dy. specialize (K y Dy).
    rewrite (value_part f x D), (value_part f y Dy) in K. assert (E : <<x [-] x, y [-] x>>_B = 0).
    { replace (x [-] x) with (zero : V) by (symmetry; apply plus_opp_r). apply (inner_0_l (V := M V)). }
    rewrite E in K. unfold num_add, num_opp, num_le in K. lra.
Qed.

(** ** Inequalities of gradients and distances *)
Lemma cauchy_schwarz (v w : V) : <<v,w>> <= norm v * norm w.
Proof.
  pose proof (norm_ge0 v). pose proof (norm_ge0 w). apply sq_le. apply Rmult_le_pos; auto. pose proof (CS v w) as Q. rewrite <- !norm_sq in Q. lra.
Qed.
Lemma pow2_mult r : r ^ 2 = r * r. Proof. ring. Qed.
Theorem Restricted_secant_error_bound f mu : restricted_secant f mu -> error_bound f mu.
Proof.
  intros (Hm & D & H). split; auto. split; auto. intros x Dx. destruct (H x Dx) as (p & Pp & K). rewrite (dist_X_attained f x p Pp). unfold num_scal, num_le.
  pose proof (cauchy_schwarz (grad f x) (x [-] p)). pose proof (norm_ge0 (x [-] p)). pose proof (norm_ge0 (grad f x)).
  destruct (Req_dec (norm (x [-] p)) 0) as [E|E]. rewrite E. lra. apply Rmult_le_reg_r with (norm (x [-] p)). lra. simpl in K. lra.
Qed.
Theorem Polyak_lojasiewicz_error_bound f mu : has_minimizer f -> polyak_lojasiewicz f mu -> error_bound f mu.
Proof.
  intros Ex H. pose proof H as (Hm & D & K). split; auto. split; auto. intros x Dx. destruct (projection f x (differentiable_closed f D) Ex) as (p & Pp).
  destruct (Polyak_lojasiewicz_quadratic_growth f mu Ex H) as (_ & Q). specialize (Q x Dx). specialize (K x Dx).
  rewrite (dist_X_attained f x p Pp) in *. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in *. unfold num_scal, num_sqr, num_add, num_opp, num_le in *.
  pose proof (norm_ge0 (x [-] p)). pose proof (norm_ge0 (grad f x)). rewrite pow2_mult in K. apply sq_le; auto. nra.
Qed.
Theorem Aiming_quadratic_growth_polyak_lojasiewicz f a m : aiming f a -> quadratic_growth f m -> polyak_lojasiewicz f (a^2*m/4).
Proof.
  intros (Ha & D & A) (Hm & Q). split. assert (0 < a*a*m) by (repeat apply Rmult_lt_0_compat; auto). simpl. lra. split; auto. intros x Dx. destruct (A x Dx) as (p & Pp & K).
  specialize (Q x Dx). rewrite (dist_X_attained f x p Pp) in Q. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in *.
  unfold num_scal, num_sqr, num_add, num_opp, num_le in *. set (F := part f x + - part f p) in *. set (d := norm (x [-] p)) in *. set (g := norm (grad f x)) in *.
  pose proof (cauchy_schwarz (grad f x) (x [-] p)) as C. fold d g in C. assert (0 <= d) by apply norm_ge0. assert (0 <= g) by apply norm_ge0.
  assert (0 <= F) by nra. rewrite !pow2_mult. destruct (Req_dec F 0) as [E|E]. rewrite E. nra.
  (* (a F)^2 <= g^2 d^2 <= g^2 2F/m *)
  assert (S1 : a*F*(a*F) <= g*d*(g*d)) by (apply Rmult_le_compat; nra). assert (S2 : g*g*(m/2*(d*d)) <= g*g*F) by (apply Rmult_le_compat_l; nra).
  apply Rmult_le_reg_r with F; [lra|]. nra.
Qed.
Theorem Convex_aiming f : closed f -> has_minimizer f -> differentiable f -> convex f -> aiming f 1.
Proof.
  intros Cl Ex D C. split; [lra|]. split; auto. intros x Dx. destruct (projection f x Cl Ex) as (p & Pp). exists p. split; auto.
  apply convex_part in C. pose proof (convex_grad (part f) (grad f) x p C (gradient_part f D)) as K.
  rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx). unfold num_scal, num_add, num_opp, num_le.
  assert (E : <<grad f x, p [-] x>> = - <<grad f x, x [-] p>>) by ipring. rewrite E in K. lra.
Qed.
Lemma weakly_convex_grad f rho x y : differentiable f -> weakly_convex f rho -> part f x + <<grad f x, y [-] x>> - rho/2*norm (x [-] y) ^ 2 <= part f y.
Proof.
  intros D (Hr & C). pose proof (differentiable_real f D) as R. pose proof (is_gradient_part f x _ (differentiable_grad f x D)) as G.
  set (q := norm (x [-] y) ^ 2). assert (<<grad f x, y [-] x>> <= part f y - part f x + rho/2*q); [|lra].
  apply (grad_upper (part f) x (grad f x) (y [-] x) _ 1 G). lra. intros s Hs.
  specialize (C y (R y) x (R x) s ltac:(lra)). rewrite (value_part f x (R x)), (value_part f y (R y)), (value_part f _ (R _)) in C. unfold num_scal, num_add, num_le in C.
  replace (x [+] s [.] (y [-] x)) with (s [.] y [+] (1-s) [.] x) by vec. assert (E : norm (y [-] x) ^ 2 = q).
  { unfold q. rewrite !norm_pow2. ipring. } rewrite E in C. assert (0 <= q) by (unfold q; apply pow2_ge_0).
  assert (rho/2*s*(1-s)*q <= rho/2*s*q). { apply Rmult_le_compat_r; auto. assert (0 < rho/2*s) by (apply Rmult_lt_0_compat; lra). nra. } lra.
Qed.
Theorem Quadratic_growth_weakly_convex_restricted_secant f m r : closed f -> has_minimizer f -> differentiable f -> r < m ->
  quadratic_growth f m -> weakly_convex f r -> restricted_secant f (m/2 - r/2).
Proof.
  intros Cl Ex D L (Hm & Q) W. split; [lra|]. split; auto. intros x Dx. destruct (projection f x Cl Ex) as (p & Pp). exists p. split; auto.
  specialize (Q x Dx). rewrite (dist_X_attained f x p Pp), (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in Q. unfold num_scal, num_sqr, num_add, num_opp, num_le in Q.
  pose proof (weakly_convex_grad f r x p D W) as K. assert (E : <<grad f x, p [-] x>> = - <<grad f x, x [-] p>>) by ipring. rewrite E in K.
  rewrite pow2_mult in *. apply Rle_ge. lra.
Qed.

(** quasi-strong convexity *)
Theorem Quasi_strongly_convex_aiming f m : quasi_strongly_convex f m -> aiming f 1.
Proof.
  intros (Hm & D & H). split; [lra|]. split; auto. intros x Dx. destruct (H x Dx) as (p & Pp & K). exists p. split; auto.
  rewrite (dist_X_attained f x p Pp) in K. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in *. unfold num_scal, num_sqr, num_add, num_opp, num_le in *.
  assert (E : <<grad f x, p [-] x>> = - <<grad f x, x [-] p>>) by ipring. rewrite E in K. pose proof (Rle_0_sqr (norm (x [-] p))) as Z. unfold Rsqr in Z.
  assert (0 <= m/2*(norm (x [-] p)*norm (x [-] p))) by (apply Rmult_le_pos; lra). lra.
Qed.
Theorem Quasi_strongly_convex_polyak_lojasiewicz f m : quasi_strongly_convex f m -> polyak_lojasiewicz f m.
Proof.
  intros (Hm & D & H). split; auto. split; auto. intros x Dx. destruct (H x Dx) as (p & Pp & K).
  rewrite (dist_X_attained f x p Pp) in K. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in *. unfold num_scal, num_sqr, num_add, num_opp, num_le in *.
  assert (E : <<grad f x, p [-] x>> = - <<grad f x, x [-] p>>) by ipring. rewrite E in K. pose proof (cauchy_schwarz (grad f x) (x [-] p)) as C.
  set (g := norm (grad f x)) in *. set (d := norm (x [-] p)) in *. rewrite pow2_mult. pose proof (Rle_0_sqr (g - m*d)) as Z. unfold Rsqr in Z.
  assert (K2 : 2*m*(part f x + - part f p) <= 2*m*(g*d - m/2*(d*d))) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Theorem Quasi_strongly_convex_restricted_secant f m : quasi_strongly_convex f m -> restricted_secant f m.
Proof.
  intros S. pose proof S as (Hm & D & H). pose proof (differentiable_real f D) as R.
  assert (Ex : has_minimizer f). { destruct (H zero (R zero)) as (p & Pp & _). apply (minimizer f p), Pp. }
  destruct (Polyak_lojasiewicz_quadratic_growth f m Ex (Quasi_strongly_convex_polyak_lojasiewicz f m S)) as (_ & Q).
  split; auto. split; auto. intros x Dx. destruct (H x Dx) as (p & Pp & K). exists p. split; auto. specialize (Q x Dx).
  rewrite (dist_X_attained f x p Pp) in *. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in *. unfold num_scal, num_sqr, num_add, num_opp, num_le in *.
  assert (E : <<grad f x, p [-] x>> = - <<grad f x, x [-] p>>) by ipring. rewrite E in K. rewrite pow2_mult. apply Rle_ge. lra.
Qed.
Theorem Strongly_quasar_convex_polyak_lojasiewicz f c m : strongly_quasar_convex f c m -> polyak_lojasiewicz f (c^2*m).
Proof.
  intros (Hc & Hm & D & s & Hs & H). split. assert (0 < c*c*m) by (repeat apply Rmult_lt_0_compat; lra). simpl. lra. split; auto. intros x Dx. specialize (H x Dx).
  rewrite (fstar_fin f s Hs), (value_part f x Dx) in *. unfold num_scal, num_add, num_opp, num_le in *.
  assert (E : <<grad f x, s [-] x>> = - <<grad f x, x [-] s>>) by ipring. rewrite E in H. pose proof (cauchy_schwarz (grad f x) (x [-] s)) as C.
  assert (Es : norm (s [-] x) ^ 2 = norm (x [-] s) ^ 2) by (rewrite !norm_pow2; ipring). rewrite Es in H. rewrite !pow2_mult in *.
  set (g := norm (grad f x)) in *. set (d := norm (x [-] s)) in *. set (F := part f x + - part f s) in *.
  assert (K : c*F <= g*d - c*(m/2)*(d*d)).
  { assert (I : c * / c = 1) by (field; lra). assert (c*(part f x + - <<grad f x, x [-] s>>/c + m/2*(d*d)) <= c*part f s) by (apply Rmult_le_compat_l; lra).
    replace (c*(part f x + - <<grad f x, x [-] s>>/c + m/2*(d*d))) with (c*part f x - <<grad f x, x [-] s>> + c*(m/2)*(d*d)) in H0 by (field; lra). unfold F. lra. }
  pose proof (Rle_0_sqr (g - c*m*d)) as Z. unfold Rsqr in Z.
  assert (K2 : 2*(c*m)*(c*F) <= 2*(c*m)*(g*d - c*(m/2)*(d*d))) by (apply Rmult_le_compat_l; [assert (0 < c*m) by (apply Rmult_lt_0_compat; lra); lra|exact K]). lra.
Qed.
Theorem Strongly_star_convex_strongly_quasar f m : differentiable f -> strongly_star_convex f m -> strongly_quasar_convex f 1 m.
Proof.
  intros D (Hm & s & Hs & H). split; [lra|]. split; auto. split; auto. exists s. split; auto. intros x Dx. pose proof (differentiable_real f D) as R.
  pose proof (is_gradient_part f x _ (differentiable_grad f x D)) as G. rewrite (fstar_fin f s Hs), (value_part f x Dx). unfold num_add, num_le.
  assert (Es : norm (s [-] x) ^ 2 = norm (x [-] s) ^ 2) by (rewrite !norm_pow2; ipring). rewrite Es. set (q := norm (x [-] s) ^ 2). assert (0 <= q) by (unfold q; apply pow2_ge_0).
  assert (K : forall e, 0 < e < 1 -> <<grad f x, s [-] x>> <= part f s - part f x - (1-e)*m/2*q).
  { intros e He. apply (grad_upper (part f) x (grad f x) (s [-] x) _ e G). lra. intros a Ha. specialize (H x Dx a ltac:(lra)).
    rewrite (fstar_fin f s Hs), (value_part f x Dx), (value_part f _ (R _)) in H. unfold num_scal, num_add, num_opp, num_le in H. fold q in H.
    replace (x [+] a [.] (s [-] x)) with (a [.] s [+] (1-a) [.] x) by vec.
    assert (a*((1-e)*m/2*q) <= a*(1-a)*m/2*q). { assert (0 <= m/2*q) by (apply Rmult_le_pos; lra). assert (0 <= a*(e-a)) by (apply Rmult_le_pos; lra). nra. } lra. }
  apply Rnot_lt_le. intros N. set (g := part f x + <<grad f x, s [-] x>>/1 + m/2*q - part f s). assert (0 < g) by (unfold g; lra).
  assert (Hq : 0 <= m/2*q) by (apply Rmult_le_pos; lra). destruct (small_step (m/2*q) (g/2)) as (e & He & L); [lra|lra|]. specialize (K e He). unfold g in *. lra.
Qed.

(** error bounds *)
Theorem L_smooth_upper_error_bound f L : closed f -> has_minimizer f -> l_smooth f L -> upper_error_bound f L.
Proof.
  intros Cl Ex (HL & D & H). split; auto. split; auto. intros x Dx. destruct (projection f x Cl Ex) as (p & Pp). rewrite (dist_X_attained f x p Pp). unfold num_scal, num_le.
  specialize (H x Dx p (argmin_dom f p (proj1 Pp))). assert (Z : grad f p = zero).
  { apply (alone_stationary f 1 p D Rlt_0_1). split. apply Pp. split. unfold ball. change (dist (V := M V) p p <= 1). rewrite dist_refl. lra. intros z _. apply Pp. }
  rewrite Z in H. replace (grad f x [-] zero) with (grad f x) in H by vec. exact H.
Qed.
Theorem Upper_error_bound_quadratic_upper_growth f L : closed f -> has_minimizer f -> upper_error_bound f L -> quadratic_upper_growth f L.
Proof.
  intros Cl Ex (HL & D & H). split; auto. intros x Dx. destruct (projection f x Cl Ex) as (p & Pp). rewrite (dist_X_attained f x p Pp), (fstar_fin f p (proj1 Pp)), (value_part f x Dx).
  unfold num_scal, num_sqr, num_add, num_opp, num_le. set (v := x [-] p). set (n := norm v). pose proof (differentiable_real f D) as R.
  assert (B : forall c, 0 < c < 1 -> <<grad f (p [+] c [.] v), v>> <= L*c*(n*n)).
  { intros c Hc. set (y := p [+] c [.] v). destruct (projection f y Cl Ex) as (q & Pq). specialize (H y (R y)). rewrite (dist_X_attained f y q Pq) in H. unfold num_scal, num_le in H.
    assert (Ny : norm (y [-] q) <= c*n). { eapply Rle_trans. apply (proj2 Pq p (proj1 Pp)). right. unfold y, n. replace ((p [+] c [.] v) [-] p) with (c [.] v) by vec. rewrite norm_scal, Rabs_right; lra. }
    pose proof (cauchy_schwarz (grad f y) v). assert (0 <= n) by apply norm_ge0. fold n in H0. assert (norm (grad f y)*n <= L*(c*n)*n). { apply Rmult_le_compat_r; auto. eapply Rle_trans; [exact H|]. apply Rmult_le_compat_l; lra. } lra. }
  destruct (MVT_cor2 (fun s => part f (p [+] s [.] v) - L/2*(n*n)*(s*s)) (fun s => <<grad f (p [+] s [.] v), v>> - L/2*(n*n)*(1*s+s*1)) 0 1) as (c & E & Hc). lra.
  { intros c _. apply (derivable_pt_lim_minus (fun s => part f (p [+] s [.] v)) (fun s => L/2*(n*n)*(s*s))). apply line_deriv, gradient_part, D.
    apply (derivable_pt_lim_scal (fun s => s*s)). apply (derivable_pt_lim_mult (fun s => s) (fun s => s)); apply derivable_pt_lim_id. }
  replace (p [+] 1 [.] v) with x in E by (unfold v; vec). replace (p [+] 0 [.] v) with p in E by vec. specialize (B c ltac:(lra)). lra.
Qed.
Theorem L_smooth_quadratic_upper_growth f L : closed f -> has_minimizer f -> l_smooth f L -> quadratic_upper_growth f L.
Proof. intros Cl Ex H. apply Upper_error_bound_quadratic_upper_growth; auto. apply L_smooth_upper_error_bound; auto. Qed.
Theorem Error_bound_l_smooth_polyak_lojasiewicz f c L : closed f -> has_minimizer f -> error_bound f c -> l_smooth f L -> polyak_lojasiewicz f (c^2/L).
Proof.
  intros Cl Ex (Hc & D & H) S. destruct (L_smooth_quadratic_upper_growth f L Cl Ex S) as (HL & U). split. apply Rdiv_lt_0_compat; [simpl; nra|lra]. split; auto. intros x Dx.
  destruct (projection f x Cl Ex) as (p & Pp). specialize (H x Dx). specialize (U x Dx). rewrite (dist_X_attained f x p Pp) in *. rewrite (fstar_fin f p (proj1 Pp)), (value_part f x Dx) in *.
  unfold num_scal, num_sqr, num_add, num_opp, num_le in *. set (n := norm (x [-] p)) in *. assert (0 <= n) by apply norm_ge0. set (g := norm (grad f x)) in *.
  assert (c*n*(c*n) <= g*g) by (apply Rmult_le_compat; try apply Rmult_le_pos; lra). apply Rmult_le_compat_l with (r := 2*(c^2/L)) in U.
  - replace (2*(c^2/L)*(L/2*(n*n))) with (c*n*(c*n)) in U by (field; lra). rewrite pow2_mult with (r := g). lra.
  - left. apply Rmult_lt_0_compat; [lra|]. apply Rdiv_lt_0_compat; [simpl; nra|lra].
Qed.
Theorem Restricted_secant_upper_error_bound_acute f m L : restricted_secant f m -> upper_error_bound f L -> acute_gradient f (m/L).
Proof.
  intros (Hm & D & A) (HL & _ & U). split. apply Rdiv_lt_0_compat; auto. split; auto. intros x Dx. destruct (A x Dx) as (p & Pp & K). exists p. split; auto. specialize (U x Dx).
  rewrite (dist_X_attained f x p Pp) in U. unfold num_scal, num_le in U. set (n := norm (x [-] p)) in *. assert (0 <= n) by apply norm_ge0. rewrite pow2_mult in K.
  assert (m/L*norm (grad f x)*n <= m/L*(L*n)*n). { apply Rmult_le_compat_r; auto. apply Rmult_le_compat_l; auto. left. apply Rdiv_lt_0_compat; auto. }
  replace (m/L*(L*n)*n) with (m*(n*n)) in H0 by (field; lra). apply Rle_ge. lra.
Qed.
Theorem Acute_gradient_error_bound_restricted_secant f a c : acute_gradient f a -> error_bound f c -> restricted_secant f (a*c).
Proof.
  intros (Ha & D & A) (Hc & _ & B). split. nra. split; auto. intros x Dx. destruct (A x Dx) as (p & Pp & K). exists p. split; auto. specialize (B x Dx).
  rewrite (dist_X_attained f x p Pp) in B. unfold num_scal, num_le in B. set (n := norm (x [-] p)) in *. assert (0 <= n) by apply norm_ge0. rewrite pow2_mult.
  assert (a*(c*n)*n <= a*norm (grad f x)*n) by (apply Rmult_le_compat_r; auto; apply Rmult_le_compat_l; lra). apply Rle_ge. lra.
Qed.

(** An error bound gives quadratic growth, with the same constant: minimize f plus a penalty that falls off with the distance from x. *)
Theorem Error_bound_quadratic_growth f c : has_minimizer f -> error_bound f c -> quadratic_growth f c.
Proof.
  intros Ex (Hc & D & EB). pose proof (differentiable_closed f D) as Cl. pose proof (differentiable_real f D) as R. split; auto. intros x Dx.
  destruct (projection f x Cl Ex) as (p & Pp). rewrite (dist_X_attained f x p Pp), (fstar_fin f p (proj1 Pp)), (value_part f x Dx).
  unfold num_scal, num_sqr, num_add, num_opp, num_le. set (d := norm (x [-] p)). assert (Hd : 0 <= d) by apply norm_ge0.
  assert (Low : forall y, part f p <= part f y). { intros y. apply (le_part f p y (R p)). apply Pp. apply R. }
  destruct Hd as [Hd|Hd]; [|rewrite <- Hd; pose proof (Low x); lra].
  assert (Key : forall c', 0 < c' < c -> c'/2*(d*d) <= part f x - part f p).
  { intros c' Hc'. set (pen := fun r => d*r - r*r/2). set (h := {| pdom := fun _ : V => True; pval := fun y => part f y + c'*pen (dist x y) |}).
    assert (Ch : pclosed (V := V) h).
    { intros y k Hk. specialize (Hk I). change (k < part f y + c'*pen (dist x y)) in Hk. set (g := part f y + c'*pen (dist x y) - k). assert (0 < g) by (unfold g; lra).
      pose proof (dist_ge0 x y) as xy. set (K := c'*(d + dist x y + 1)). assert (HK : 0 < K) by (unfold K; apply Rmult_lt_0_compat; lra).
      destruct (proj1 (closed_part f) Cl y (part f y - g/2)) as (r & Hr & Q). intros _; lra. exists (Rmin r (Rmin 1 (g/(2*K)))). assert (P0 : 0 < g/(2*K)) by (apply Rdiv_lt_0_compat; lra).
      split. repeat apply Rmin_pos; lra. intros z Lz _. pose proof (Rmin_l r (Rmin 1 (g/(2*K)))). pose proof (Rmin_r r (Rmin 1 (g/(2*K)))). pose proof (Rmin_l 1 (g/(2*K))). pose proof (Rmin_r 1 (g/(2*K))).
      specialize (Q z ltac:(lra) (R z)). change (k < part f z + c'*pen (dist x z)). pose proof (dist_triang x y z) as T1. pose proof (dist_triang x z y) as T2. rewrite (dist_sym z y) in T2. pose proof (dist_ge0 x z) as xz.
      set (a := dist x y) in *. set (b := dist x z) in *. set (e := dist y z) in *. assert (e0 : 0 <= e) by apply dist_ge0.
      assert (Pn : pen a - (d + a + 1)*e <= pen b). { unfold pen. destruct (Rle_dec a b); nra. }
      assert (c'*(pen a - (d + a + 1)*e) <= c'*pen b) by (apply Rmult_le_compat_l; lra). assert (E : K*(g/(2*K)) = g/2) by (field; lra).
      assert (K*e < K*(g/(2*K))) by (apply Rmult_lt_compat_l; lra). unfold K, g in *. lra. }
    destruct (thm_A_1 (V := V) adherent_euclidean h d x Ch Hd) as (y & _ & Ly & My). { exists x. split. exact I. rewrite dist_refl. lra. }
    assert (Mx : part f y + c'*pen (dist x y) <= part f x). { specialize (My x I ltac:(rewrite dist_refl; lra)). change (part f y + c'*pen (dist x y) <= part f x + c'*pen (dist x x)) in My.
      rewrite dist_refl in My. unfold pen at 2 in My. lra. }
    set (r := dist x y) in *. assert (r0 : 0 <= r) by apply dist_ge0. destruct (Rle_lt_or_eq_dec _ _ Ly) as [L|E].
    - exfalso. set (G := grad f y). set (n := norm G). assert (Nn : n*n = <<G, G>>) by apply norm_sq. pose proof (norm_ge0 G) as n0. fold n in n0.
      destruct (projection f y Cl Ex) as (q & Pq). specialize (EB y (R y)). rewrite (dist_X_attained f y q Pq) in EB. unfold num_scal, num_le in EB. fold G n in EB.
      assert (Dq : d - r <= norm (y [-] q)). { pose proof (proj2 Pp q (proj1 Pq)) as T. fold d in T. pose proof (dist_triang x y q) as T2. fold r in T2. change (norm (x [-] q)) with (dist x q) in T. change (norm (y [-] q)) with (dist y q). lra. }
      assert (Big : c*(d - r) <= n). { eapply Rle_trans; [|exact EB]. apply Rmult_le_compat_l; lra. }
      assert (np : 0 < n) by (assert (0 < c*(d - r)) by (apply Rmult_lt_0_compat; lra); lra).
      assert (Lw : - (c'*(d - r)*n) <= <<G, (-1) [.] G>>).
      { apply (grad_lower (part f) y G ((-1) [.] G) _ ((d - r)/n) (is_gradient_part f y _ (differentiable_grad f y D))). apply Rdiv_lt_0_compat; lra. intros s Hs.
        set (z := y [+] s [.] ((-1) [.] G)). assert (Dz : dist y z = s*n). { unfold z. rewrite dist_shift by lra. f_equal. unfold n. rewrite norm_scal. replace (Rabs (-1)) with 1 by (rewrite Rabs_left; lra). ring. }
        assert (E1 : (d - r)/n*n = d - r) by (field; lra). assert (s*n < (d - r)/n*n) by (apply Rmult_lt_compat_r; lra). pose proof (dist_triang x y z) as T. rewrite Dz in T. fold r in T.
        specialize (My z I ltac:(lra)). change (part f y + c'*pen r <= part f z + c'*pen (dist x z)) in My. set (b := dist x z) in *. assert (b0 : 0 <= b) by apply dist_ge0.
        assert (Pn : pen b - pen r <= (d - r)*(s*n)). { unfold pen. assert (0 <= s*n) by (apply Rmult_le_pos; lra). pose proof (Rle_0_sqr (b - r)) as Z. unfold Rsqr in Z. assert ((d - r)*(b - r) <= (d - r)*(s*n)) by (apply Rmult_le_compat_l; lra). lra. }
        assert (c'*(pen b - pen r) <= c'*((d - r)*(s*n))) by (apply Rmult_le_compat_l; lra). lra. }
      assert (E2 : <<G, (-1) [.] G>> = - (n*n)) by (rewrite Nn; ipring). rewrite E2 in Lw. assert (n <= c'*(d - r)) by (apply Rmult_le_reg_r with n; lra).
      assert (c'*(d - r) < c*(d - r)) by (apply Rmult_lt_compat_r; lra). lra.
    - rewrite E in Mx. unfold pen in Mx. pose proof (Low y). lra. }
  apply Rnot_lt_le. intros N. set (q := (part f x + - part f p)/(d*d)). assert (dd : 0 < d*d) by (apply Rmult_lt_0_compat; auto).
  assert (Eq : q*(d*d) = part f x + - part f p) by (unfold q; field; lra). assert (q0 : 0 <= q). { apply Rmult_le_pos. pose proof (Low x). lra. left. apply Rinv_0_lt_compat, dd. }
  assert (q < c/2). { apply Rmult_lt_reg_r with (d*d); auto. lra. } specialize (Key ((2*q + c)/2) ltac:(lra)).
  assert (q*(d*d) < (2*q + c)/2/2*(d*d)) by (apply Rmult_lt_compat_r; lra). lra.
Qed.
End Arrows.
