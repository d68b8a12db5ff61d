(** Gradients: Lemma A.1, Theorems 5.2 to 5.4, and what gradients give along a line. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Star.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f : pfun V) (x y z u v g : V) (t a : R).

Lemma dist_shift x v s : 0 <= s -> dist x (x[+]s[.]v) = s * norm v.
Proof. intros. pose proof (norm_ge0 v). pose proof (dist_ge0 x (x[+]s[.]v)). apply Rsqr_inj; auto. nra. unfold Rsqr.
  rewrite dist_sq. replace (s * norm v * (s * norm v)) with (s*s*(norm v*norm v)) by ring. rewrite norm_sq. ipring. Qed.

Lemma move_sq x u v s : <<x[-](u[+]s[.]v), x[-](u[+]s[.]v)>> = <<x[-]u,x[-]u>> - 2*s*<<x[-]u,v>> + s*s*<<v,v>>.
Proof. ipring. Qed.

(* what is used of the gradient: the one-sided Gateaux expansion *)
Lemma grad_dir f u g v eps : is_grad f u g -> 0 < eps -> exists s0, 0 < s0 /\ forall s, 0 < s < s0 ->
  Rabs (f (u[+]s[.]v) - f u - s*<<g,v>>) <= eps * s.
Proof. intros G He. pose proof (norm_ge0 v). destruct (G (eps/(norm v+1))) as (d & Hd & K).
  apply Rdiv_lt_0_compat; lra. exists (d/(norm v+1)). split. apply Rdiv_lt_0_compat; lra. intros s Hs.
  assert (E1 : d/(norm v+1)*(norm v+1) = d) by (field; lra). assert (E2 : eps/(norm v+1)*(norm v+1) = eps) by (field; lra).
  assert (P : 0 < eps/(norm v+1)) by (apply Rdiv_lt_0_compat; lra).
  specialize (K (u[+]s[.]v)). rewrite dist_shift in K by lra.
  assert (<<g,(u[+]s[.]v)[-]u>> = s * <<g,v>>) as R by ipring. rewrite R in K.
  eapply Rle_trans. apply K. nra. set (e := eps/(norm v+1)) in *.
  assert (e*(s*norm v) <= e*(s*(norm v+1))) by (apply Rmult_le_compat_l; nra). nra. Qed.
Lemma grad_lower f u g v m s0 : is_grad f u g -> 0 < s0 -> (forall s, 0 < s < s0 -> f u + s * m <= f (u[+]s[.]v)) -> m <= <<g,v>>.
Proof. intros G H0 K. destruct (Rle_dec m <<g,v>>) as [|N]; auto. exfalso.
  destruct (grad_dir f u g v ((m-<<g,v>>)/2) G) as (s1 & H1 & L). lra.
  set (s := Rmin s0 s1 / 2). assert (0 < Rmin s0 s1) by (apply Rmin_pos; auto).
  pose proof (Rmin_l s0 s1). pose proof (Rmin_r s0 s1). specialize (K s). specialize (L s).
  assert (0 < s) by (unfold s; lra). assert (s < s0) by (unfold s; lra). assert (s < s1) by (unfold s; lra).
  specialize (K (conj H4 H5)). specialize (L (conj H4 H6)). apply Rabs_le_between in L || (apply Rabs_def2' in L) || idtac.
  pose proof (Rle_abs (f (u[+]s[.]v) - f u - s*<<g,v>>)). nra. Qed.
Lemma grad_upper f u g v m s0 : is_grad f u g -> 0 < s0 -> (forall s, 0 < s < s0 -> f (u[+]s[.]v) <= f u + s * m) -> <<g,v>> <= m.
Proof. intros G H0 K. destruct (Rle_dec <<g,v>> m) as [|N]; auto. exfalso.
  destruct (grad_dir f u g v ((<<g,v>>-m)/2) G) as (s1 & H1 & L). lra.
  set (s := Rmin s0 s1 / 2). assert (0 < Rmin s0 s1) by (apply Rmin_pos; auto).
  pose proof (Rmin_l s0 s1). pose proof (Rmin_r s0 s1). specialize (K s). specialize (L s).
  assert (0 < s) by (unfold s; lra). assert (s < s0) by (unfold s; lra). assert (s < s1) by (unfold s; lra).
  specialize (K (conj H4 H5)). specialize (L (conj H4 H6)).
  pose proof (Rle_abs (- (f (u[+]s[.]v) - f u - s*<<g,v>>))) as Q. rewrite Rabs_Ropp in Q. nra. Qed.
Lemma grad_unique f u g h : is_grad f u g -> is_grad f u h -> g = h.
Proof. intros G H. apply veq. set (v := g[-]h). assert (forall eps, 0 < eps -> <<g,v>> - <<h,v>> <= 2*eps).
  { intros eps He. destruct (grad_dir f u g v eps G He) as (s1 & H1 & L). destruct (grad_dir f u h v eps H He) as (s0 & H0 & K).
    set (s := Rmin s0 s1 / 2). assert (0 < Rmin s0 s1) by (apply Rmin_pos; auto).
    pose proof (Rmin_l s0 s1). pose proof (Rmin_r s0 s1).
    assert (0 < s) by (unfold s; lra). specialize (K s ltac:(unfold s in *; lra)). specialize (L s ltac:(unfold s in *; lra)).
    pose proof (Rle_abs (- (f (u[+]s[.]v) - f u - s*<<g,v>>))) as Q. rewrite Rabs_Ropp in Q.
    pose proof (Rle_abs (f (u[+]s[.]v) - f u - s*<<h,v>>)) as Q'. nra. }
  assert (E : <<v,v>> = <<g,v>> - <<h,v>>) by (unfold v at 1; ipring).
  pose proof (inner_pos V v). destruct (Rle_lt_or_eq_dec _ _ H1) as [L|L]; auto. specialize (H0 (<<v,v>>/4)). lra. Qed.

Theorem lem_A_1 f t x u g : preal_valued f -> 0 < t -> is_grad f u g -> pbrox f t x u ->
  exists c, 0 <= c /\ g = c[.](x[-]u) /\ (dist x u < t -> c = 0).
Proof. intros R Ht G (_ & L & M). destruct (Rlt_dec (dist x u) t) as [I|I].
  - exists 0. split; [lra|split; auto].
    assert (K : 0 <= <<g, (-1)[.]g>>).
    { set (v := (-1)[.]g). pose proof (norm_ge0 v).
      apply (grad_lower f u g v 0 ((t - dist x u)/(norm v+1))); auto. apply Rdiv_lt_0_compat; lra.
      intros s Hs. assert (E : (t - dist x u)/(norm v+1)*(norm v+1) = t - dist x u) by (field; lra).
      rewrite Rmult_0_r, Rplus_0_r. apply M; auto. pose proof (dist_triang x u (u[+]s[.]v)). rewrite dist_shift in H0 by lra. nra. }
    apply veq. pose proof (inner_pos V g). revert K. ipx. intros. nra.
  - assert (E : dist x u = t) by lra. set (n := x[-]u).
    assert (N : <<n,n>> = t*t) by (unfold n; rewrite <- dist_sq, E; auto).
    assert (Pos : forall v, 0 < <<n,v>> -> 0 <= <<g,v>>).
    { intros v Hv. pose proof (inner_pos V v). apply (grad_lower f u g v 0 (<<n,v>>/(<<v,v>>+1))); auto. apply Rdiv_lt_0_compat; lra.
      intros s Hs. rewrite Rmult_0_r, Rplus_0_r. apply M; auto. apply dist_le_sq. lra.
      assert (E2 : <<n,v>>/(<<v,v>>+1)*(<<v,v>>+1) = <<n,v>>) by (field; lra).
      assert (<<x[-](u[+]s[.]v), x[-](u[+]s[.]v)>> = <<n,n>> - 2*s*<<n,v>> + s*s*<<v,v>>) as -> by (unfold n; ipring).
      rewrite N. assert (s*(<<v,v>>+1) <= <<n,v>>) by (rewrite <- E2; apply Rmult_le_compat_r; lra).
      assert (s*<<v,v>> <= <<n,v>>) by lra. assert (s*(s*<<v,v>>) <= s*<<n,v>>) by (apply Rmult_le_compat_l; lra). 
      assert (0 <= s*<<n,v>>) by (apply Rmult_le_pos; lra). lra. }
    set (c := <<g,n>>/(t*t)). assert (0 < t*t) by nra. assert (C : c*(t*t) = <<g,n>>) by (unfold c; field; lra).
    assert (0 <= <<g,n>>) by (apply Pos; lra). assert (0 <= c) by (destruct (Rle_dec 0 c); auto; nra).
    exists c; split; [auto|split; [|lra]]. apply veq. set (w := g[-]c[.]n).
    assert (W : <<n,w>> = 0). { unfold w. ipx. rewrite (inner_sym _ n g) || idtac. nra. }
    pose proof (inner_pos V w). destruct (Rle_lt_or_eq_dec _ _ H2) as [Lw|Lw]; [exfalso|auto].
    set (e := <<w,w>>/(2*(c*(t*t)+1))). assert (0 <= c*(t*t)) by nra.
    assert (He : e*(2*(c*(t*t)+1)) = <<w,w>>) by (unfold e; field; lra).
    assert (0 < e) by (unfold e; apply Rdiv_lt_0_compat; lra).
    assert (P : 0 <= <<g, e[.]n [-] w>>). { apply Pos. autorewrite with ip. rewrite W, N. nra. }
    assert (<<g, e[.]n [-] w>> = e*<<g,n>> - <<g,w>>) as Q by ipring. rewrite Q, <- C in P.
    assert (<<g,w>> = <<w,w>> + c*<<n,w>>) as Q2. { unfold w at 2. ipring. } rewrite W in Q2. nra. Qed.

Lemma argmin_val f x y : pdom f x -> pargmin f y -> f x <= f y -> pargmin f x.
Proof. intros D (_ & M) L; split; auto. intros z Dz. specialize (M z Dz). lra. Qed.
Lemma eq_0_scal x : 0[.]x = zero. Proof. vec. Qed.

Theorem thm_5_2 f t : 0 < t -> (exists x, pargmin f x) -> ppseudoconvex f -> pbroximally_aligned f t.
Proof. intros Ht (xs & Hx) (G & (R & Gr) & P). split.
  - exists xs; split; auto. intros x u D F B. destruct (lem_A_1 f t x u (G u) R Ht (Gr u) B) as (c & C & E & _).
    assert (N : ~ pargmin f u) by (eapply far_not_argmin; eauto; apply B).
    destruct (Rle_dec 0 <<x[-]u,u[-]xs>>) as [|K]; auto. exfalso. apply N. apply argmin_val with xs; auto.
    apply P. rewrite E. assert (<<c[.](x[-]u), xs[-]u>> = - c*<<x[-]u,u[-]xs>>) as -> by ipring. nra.
  - intros x D B. destruct (lem_A_1 f t x x (G x) R Ht (Gr x) (brox_singleton _ _ _ B)) as (c & C & E & _).
    split; auto. intros y _. apply P. rewrite E. assert (<<c[.](x[-]x), y[-]x>> = 0) as -> by ipring. lra. Qed.

Theorem lem_C_6 f t th x u : 0 < t -> paiming f th -> pfar f t x -> pbrox f t x u ->
  exists p, pprojection f u p /\ 0 <= <<x[-]u, u[-]p>>.
Proof. intros Ht (Hth & G & (R & Gr) & A) F B. destruct (lem_A_1 f t x u (G u) R Ht (Gr u) B) as (c & C & E & _).
  destruct (A u) as (p & Pp & Q). exists p; split; auto. specialize (Q p (proj1 Pp)). rewrite E in Q.
  assert (<<c[.](x[-]u), u[-]p>> = c*<<x[-]u,u[-]p>>) as K by ipring. rewrite K in Q.
  assert (N : ~ pargmin f u) by (eapply far_not_argmin; eauto; apply B).
  assert (f p < f u). { destruct (Rlt_dec (f p) (f u)); auto. exfalso; apply N. apply argmin_val with p; auto. apply Pp. lra. }
  assert (0 < th * (f u - f p)) by (apply Rmult_lt_0_compat; lra).
  destruct (Rle_dec 0 <<x[-]u,u[-]p>>); auto. nra. Qed.
Theorem thm_5_4 f t th : 0 < t -> punique_minimizer f -> paiming f th -> pbroximally_aligned f t.
Proof. intros Ht (xs & Hx & U) A. split.
  - exists xs; split; auto. intros x u D F B. destruct (lem_C_6 f t th x u Ht A F B) as (p & ((Pp & _) & Q)).
    rewrite (U p Pp) in Q; auto.
  - destruct A as (Hth & G & (R & Gr) & A).
    intros x D B. destruct (lem_A_1 f t x x (G x) R Ht (Gr x) (brox_singleton _ _ _ B)) as (c & C & E & _).
    destruct (A x) as (p & Pp & Q). specialize (Q p (proj1 Pp)). rewrite E in Q.
    assert (<<c[.](x[-]x), x[-]p>> = 0) as K by ipring. rewrite K in Q.
    apply argmin_val with p; auto. apply Pp. nra. Qed.

Lemma line_deriv f G p v c : pgradient f G -> derivable_pt_lim (fun s => f (p[+]s[.]v)) c <<G (p[+]c[.]v), v>>.
Proof. intros (R & Gr) eps He. set (x := p[+]c[.]v). pose proof (norm_ge0 v).
  destruct (grad_dir f x (G x) v (eps/2) (Gr x)) as (s0 & H0 & K0). lra.
  destruct (grad_dir f x (G x) ((-1)[.]v) (eps/2) (Gr x)) as (s1 & H1 & K1). lra.
  assert (Hm : 0 < Rmin s0 s1) by (apply Rmin_pos; auto). pose proof (Rmin_l s0 s1). pose proof (Rmin_r s0 s1).
  exists (mkposreal _ Hm). simpl. intros h Hh Lh.
  assert (E : forall r, 0 < r -> Rabs (f (p[+](c+h)[.]v) - f x - h*<<G x,v>>) <= eps/2 * Rabs h).
  { intros _ _. destruct (Rlt_dec 0 h).
    - rewrite (Rabs_right h) in * by lra. specialize (K0 h ltac:(lra)).
      replace (p[+](c+h)[.]v) with (x[+]h[.]v) by (unfold x; vec). auto.
    - rewrite (Rabs_left h) in * by lra. specialize (K1 (-h) ltac:(lra)).
      replace (p[+](c+h)[.]v) with (x[+](-h)[.]((-1)[.]v)) by (unfold x; vec).
      assert (Z : - h * <<G x,(-1)[.]v>> = h*<<G x,v>>) by ipring. rewrite Z in K1. auto. }
  specialize (E 1 Rlt_0_1). pose proof (Rabs_pos_lt h Hh).
  replace ((f (p[+](c+h)[.]v) - f x)/h - <<G x,v>>) with ((f (p[+](c+h)[.]v) - f x - h*<<G x,v>>)/h) by (field; auto).
  unfold Rdiv. rewrite Rabs_mult, Rabs_inv. apply Rmult_lt_reg_r with (Rabs h); auto.
  rewrite Rmult_assoc, Rinv_l by lra. nra. Qed.
Lemma line_mvt f G p v a b : pgradient f G -> a < b -> exists c, a < c < b /\
  f (p[+]b[.]v) - f (p[+]a[.]v) = <<G (p[+]c[.]v), v>> * (b-a).
Proof. intros Gr L. destruct (MVT_cor2 (fun s => f (p[+]s[.]v)) (fun c => <<G (p[+]c[.]v), v>>) a b L) as (c & E & H).
  intros. apply line_deriv; auto. exists c; auto. Qed.

Lemma cvx_line a x y : cvx a x y = x[+](1-a)[.](y[-]x). Proof. unfold cvx. vec. Qed.

Theorem quasar_strictly_star f gam : pquasar_convex f gam -> pstrictly_star_quasiconvex f.
Proof. intros (Hg & G & xs & Gr & Hx & Q). pose proof (proj1 Gr) as R. exists xs; split; auto. intros x a _ Ha.
  split. apply R. rewrite cvx_line. set (v := x[-]xs). set (s := 1-a).
  assert (Q' : forall c, 0 < c -> gam * (f (xs[+]c[.]v) - f xs) <= c * <<G (xs[+]c[.]v), v>>).
  { intros c Hc. set (y := xs[+]c[.]v). specialize (Q y). assert (<<G y, xs[-]y>> = - (c*<<G y,v>>)) as E.
    { unfold y at 2. ipring. } rewrite E in Q. apply Rmult_le_reg_l with (/gam). apply Rinv_0_lt_compat; lra.
    rewrite <- Rmult_assoc, Rinv_l by lra. lra. }
  assert (NN : forall c, 0 < c -> 0 <= <<G (xs[+]c[.]v), v>>).
  { intros c Hc. specialize (Q' c Hc). assert (f xs <= f (xs[+]c[.]v)) by (apply Hx; auto).
    assert (0 <= gam * (f (xs[+]c[.]v) - f xs)) by nra. nra. }
  assert (X1 : xs[+]1[.]v = x) by (unfold v; vec). assert (0 < s < 1) by (unfold s; lra).
  destruct (line_mvt f G xs v s 1 Gr) as (c & Hc & E). lra. rewrite X1 in E.
  pose proof (NN c ltac:(lra)). split. nra. intros N.
  assert (f xs < f x). { destruct (Rlt_dec (f xs) (f x)); auto. exfalso; apply N, argmin_val with xs; auto; lra. }
  destruct (Rlt_dec (f (xs[+]s[.]v)) (f x)) as [|K]; auto. exfalso.
  assert (Z : <<G (xs[+]c[.]v), v>> = 0) by nra. specialize (Q' c ltac:(lra)). rewrite Z in Q'.
  destruct (line_mvt f G xs v s c Gr) as (c' & Hc' & E'). lra. pose proof (NN c' ltac:(lra)).
  assert (0 <= <<G (xs[+]c'[.]v), v>> * (c-s)) by (apply Rmult_le_pos; lra).
  assert (f (xs[+]c[.]v) - f xs <= 0) by (apply Rmult_le_reg_l with gam; lra). lra. Qed.
Theorem thm_5_3 f gam t : 0 < t -> pquasar_convex f gam -> pbroximally_aligned f t.
Proof. intros. eapply conj_star, quasar_strictly_star; eauto. Qed.

Theorem pseudo_quasi f : ppseudoconvex f -> pquasiconvex f.
Proof. intros (G & (R & Gr) & P). split. intros ? ? ? _ _ _; apply R. intros x y a _ _ Ha.
  set (z := cvx a x y). destruct (Rle_dec (f z) (Rmax (f x) (f y))) as [|N]; auto. exfalso.
  pose proof (Rmax_l (f x) (f y)). pose proof (Rmax_r (f x) (f y)).
  assert (A1 : <<G z,x[-]z>> < 0). { destruct (Rlt_dec <<G z,x[-]z>> 0); auto. specialize (P z x). lra. }
  assert (A2 : <<G z,y[-]z>> < 0). { destruct (Rlt_dec <<G z,y[-]z>> 0); auto. specialize (P z y). lra. }
  assert (a*<<G z,x[-]z>> + (1-a)*<<G z,y[-]z>> = 0). { unfold z at 2 4; unfold cvx. ipring. } nra. Qed.
Lemma convex_grad f G x y : pconvex f -> pgradient f G -> f x + <<G x, y[-]x>> <= f y.
Proof. intros (_ & C) (R & Gr). assert (<<G x,y[-]x>> <= f y - f x); [|lra].
  apply (grad_upper f x (G x) (y[-]x) _ 1); auto. lra. intros s Hs. specialize (C y x s (R _) (R _) ltac:(lra)).
  replace (x[+]s[.](y[-]x)) with (cvx s y x) by (unfold cvx; vec). lra. Qed.
Theorem convex_pseudo f : pdifferentiable f -> pconvex f -> ppseudoconvex f.
Proof. intros (G & Gr) C. exists G; split; auto. intros x y H. pose proof (convex_grad f G x y C Gr). lra. Qed.
Theorem convex_quasar1 f : pdifferentiable f -> (exists x, pargmin f x) -> pconvex f -> pquasar_convex f 1.
Proof. intros (G & Gr) (xs & Hx) C. split. lra. exists G, xs. repeat split; try apply Gr; try apply Hx.
  intros x. rewrite Rinv_1, Rmult_1_l. apply convex_grad; auto. Qed.
Theorem star_quasar1 f : pdifferentiable f -> pstar_convex f -> pquasar_convex f 1.
Proof. intros (G & Gr) (xs & Hx & C). split. lra. exists G, xs. repeat split; try apply Gr; try apply Hx.
  intros x. rewrite Rinv_1, Rmult_1_l. assert (<<G x,xs[-]x>> <= f xs - f x); [|lra].
  apply (grad_upper f x (G x) (xs[-]x) _ 1). apply Gr. lra. intros s Hs. destruct (C x s (proj1 Gr x) ltac:(lra)) as (_ & K).
  replace (x[+]s[.](xs[-]x)) with (cvx s xs x) by (unfold cvx; vec). lra. Qed.
Theorem quasar_mono f (g1 g2 : R) : 0 < g2 <= g1 -> pquasar_convex f g1 -> pquasar_convex f g2.
Proof. intros H (H1 & G & xs & Gr & Hx & Q). split. lra. exists G, xs. repeat split; try apply Gr; try apply Hx.
  intros x. specialize (Q x). assert (f xs <= f x) by (apply Hx, Gr). set (r := <<G x,xs[-]x>>) in *.
  assert (/g1 <= /g2) by (apply Rinv_le_contravar; lra). assert (0 < /g1) by (apply Rinv_0_lt_compat; lra). nra. Qed.
Theorem quasar_aiming_unique f gam : punique_minimizer f -> pquasar_convex f gam -> paiming f gam.
Proof. intros (m & Hm & U) (H1 & G & xs & Gr & Hx & Q). split. lra. exists G; split; auto. intros x. exists xs. split.
  split; auto. intros y Hy. rewrite (U y Hy), (U xs Hx). lra.
  intros y Hy. rewrite (U y Hy), <- (U xs Hx). specialize (Q x).
  assert (<<G x,xs[-]x>> = - <<G x,x[-]xs>>) as E by ipring. rewrite E in Q.
  apply Rmult_le_reg_l with (/gam). apply Rinv_0_lt_compat; lra. rewrite <- Rmult_assoc, Rinv_l by lra. lra. Qed.
Theorem aiming_quasar_unique f th gam : 0 < gam <= 1 -> gam <= th -> punique_minimizer f -> paiming f th -> pquasar_convex f gam.
Proof. intros H0 H1 (xs & Hx & U) (H2 & G & Gr & A). split. lra. exists G, xs. split; auto. split; auto. intros x.
  destruct (A x) as (p & (Pp & _) & Q). specialize (Q xs Hx). rewrite (U p Pp) in Q. assert (f xs <= f x) by (apply Hx, Gr).
  assert (<<G x,xs[-]x>> = - <<G x,x[-]xs>>) as -> by ipring. apply Rmult_le_reg_l with gam. lra.
  rewrite Rmult_plus_distr_l, <- Rmult_assoc, Rinv_r by lra. nra. Qed.
Theorem strong_pl f mu : 0 < mu -> pdifferentiable f -> pstrongly_convex f mu -> ppolyak_lojasiewicz f mu.
Proof. intros Hm (G & Gr) S. split; auto. exists G; split; auto. intros x y Hy.
  assert (K : f x + <<G x,y[-]x>> + mu/2*<<y[-]x,y[-]x>> <= f y).
  { assert (Z : forall e, 0 < e < 1 -> <<G x,y[-]x>> <= f y - f x - mu/2*(1-e)*<<y[-]x,y[-]x>>).
    { intros e He. apply (grad_upper f x (G x) (y[-]x) _ e). apply Gr. lra. intros s Hs.
      pose proof (strong_ineq f mu S y x s (proj1 Gr _) (proj1 Gr _) ltac:(lra)) as K.
      replace (x[+]s[.](y[-]x)) with (cvx s y x) by (unfold cvx; vec). pose proof (inner_pos V (y[-]x)).
      set (q := <<y[-]x,y[-]x>>) in *. assert (0 <= mu/2*s*(e-s)*q). { repeat apply Rmult_le_pos; lra. } nra. }
    set (q := <<y[-]x,y[-]x>>) in *. assert (0 <= q) by apply inner_pos.
    set (d := <<G x,y[-]x>> - (f y - f x - mu/2*q)). destruct (Rle_dec d 0) as [|N]; [unfold d in *; lra|exfalso].
    destruct (small_step (mu/2*q) (d/2)) as (e & He & L). lra. nra. specialize (Z e He). unfold d in *. nra. }
  pose proof (inner_pos V (G x[+]mu[.](y[-]x))) as P.
  assert (<<G x[+]mu[.](y[-]x),G x[+]mu[.](y[-]x)>> = <<G x,G x>> + 2*mu*<<G x,y[-]x>> + mu*mu*<<y[-]x,y[-]x>>) as E.
  { autorewrite with ip. symm. ring. } rewrite E in P. nra. Qed.
End S.
