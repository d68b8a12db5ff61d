(** Pseudoconvex functions on segments; progress; quadratic growth from the restricted secant and Polyak-Lojasiewicz inequalities. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f : pfun V) (x y z u v : V) (t a : R).

Lemma not_argmin_lt f x y : pdom f x -> ~ pargmin f x -> pargmin f y -> f y < f x.
Proof. intros D N Y. destruct (Rlt_dec (f y) (f x)); auto. exfalso; apply N, argmin_val with y; auto; lra. Qed.

(* pseudoconvex functions are strictly star quasiconvex *)
Theorem pseudo_strictly_star f : (exists x, pargmin f x) -> ppseudoconvex f -> pstrictly_star_quasiconvex f.
Proof. intros (xs & Hx) (G & (R & Gr) & P). exists xs; split; auto. intros x a _ Ha.
  assert (QC : pquasiconvex f) by (apply pseudo_quasi; exists G; repeat split; auto).
  split. apply R. assert (Fx : f xs <= f x) by (apply Hx; auto).
  assert (LE : f (cvx a xs x) <= f x). { rewrite <- (Rmax_right (f xs) (f x)) by auto. apply QC; auto; lra. }
  split; auto. intros N. pose proof (not_argmin_lt f x xs (R x) N Hx) as Lt.
  destruct (Rlt_dec (f (cvx a xs x)) (f x)) as [|NL]; auto. exfalso. set (z := cvx a xs x) in *.
  assert (Ez : f z = f x) by lra.
  assert (A1 : <<G z, xs[-]z>> < 0). { destruct (Rlt_dec <<G z,xs[-]z>> 0); auto. specialize (P z xs). lra. }
  assert (A0 : a*<<G z,xs[-]z>> + (1-a)*<<G z,x[-]z>> = 0). { unfold z at 2 4; unfold cvx. ipring. }
  assert (A2 : 0 < <<G z, x[-]z>>) by nra.
  (* f increases from z towards x, but f <= f x on the segment *)
  assert (<<G z, x[-]z>> <= 0); [|lra]. apply (grad_upper f z (G z) (x[-]z) 0 1); auto. lra. intros s Hs.
  replace (z[+]s[.](x[-]z)) with (cvx ((1-s)*a) xs x) by (unfold z, cvx; vec).
  assert (f (cvx ((1-s)*a) xs x) <= f x). { rewrite <- (Rmax_right (f xs) (f x)) by auto. apply QC; auto; nra. } lra. Qed.

(* restricted secant implies quadratic growth, same constant, no compactness *)
Theorem rsi_growth f mu : prestricted_secant f mu -> pquadratic_growth f mu.
Proof. intros (Hm & G & Gr & A). split; auto. intros x _. destruct (A x) as (p & Pp & _). exists p; split; auto.
  set (v := x[-]p). set (d2 := <<v,v>>). assert (d20 : 0 <= d2) by apply inner_pos. rewrite dist_sq. fold v. fold d2.
  assert (W : forall s, 0 < s < 1 -> mu * s * d2 <= <<G (p[+]s[.]v), v>>).
  { intros s Hs. set (y := p[+]s[.]v). destruct (A y) as (q & (Xq & Nq) & K).
    (* the projection of y is p *)
    assert (q = p) as ->.
    { assert (D1 : dist y q <= dist y p) by (apply Nq, Pp). assert (D2 : dist x p <= dist x q) by (apply Pp; auto).
      pose proof (dist_ge0 y q). pose proof (dist_ge0 x p). 
      assert (Q1 : <<y[-]q,y[-]q>> <= <<y[-]p,y[-]p>>) by (rewrite <- !dist_sq; apply Rmult_le_compat; auto).
      assert (Q2 : <<x[-]p,x[-]p>> <= <<x[-]q,x[-]q>>) by (rewrite <- !dist_sq; apply Rmult_le_compat; auto).
      assert (E1 : <<y[-]q,y[-]q>> = <<y[-]p,y[-]p>> + 2*s*<<v,p[-]q>> + <<p[-]q,p[-]q>>) by (unfold y, v; ipring).
      assert (E2 : <<x[-]q,x[-]q>> = <<x[-]p,x[-]p>> + 2*<<v,p[-]q>> + <<p[-]q,p[-]q>>) by (unfold v; ipring).
      pose proof (inner_pos V (p[-]q)). symmetry. apply veq. nra. }
    assert (Ey : y[-]p = s[.]v) by (unfold y, v; vec). rewrite Ey in K.
    assert (<<G y,s[.]v>> = s*<<G y,v>>) as E by ipring. rewrite E, dist_sq, Ey in K.
    assert (<<s[.]v,s[.]v>> = s*(s*d2)) as E' by (unfold d2; ipring). rewrite E' in K. apply Rmult_le_reg_l with s; lra. }
  destruct (MVT_cor2 (fun s => f (p[+]s[.]v) - mu/2*d2*(s*s)) (fun s => <<G (p[+]s[.]v), v>> - mu/2*d2*(1*s+s*1)) 0 1) as (c & E & Hc). lra.
  { intros c _. apply (derivable_pt_lim_minus (fun s => f (p[+]s[.]v)) (fun s => mu/2*d2*(s*s))). apply line_deriv; auto.
    apply (derivable_pt_lim_scal (fun s => s*s)). apply (derivable_pt_lim_mult (fun s => s) (fun s => s)); apply derivable_pt_lim_id. }
  replace (p[+]1[.]v) with x in E by (unfold v; vec). replace (p[+]0[.]v) with p in E by (unfold v; vec). specialize (W c ltac:(lra)). lra.
    Qed.

(* the easy edges into progress *)
Theorem star_quasi_progress f t : 0 < t -> pstar_quasiconvex f -> pprogress f t.
Proof. intros Ht (xs & Hx & K) x D B. apply NNPP; intro N. pose proof (brox_singleton _ _ _ B) as (_ & _ & M).
  destruct (small_step (dist x xs) t Ht (dist_ge0 _ _)) as (a & Ha & La). destruct (K x a D Ha) as (D' & L).
  assert (E : cvx a xs x = x). { apply B. repeat split; auto. rewrite cvx_dist0; lra. intros z Dz Lz. specialize (M z Dz Lz). lra. }
  pose proof (cvx_dist0 a xs x ltac:(lra)) as Q. rewrite E, dist_refl in Q. pose proof (dist_ge0 x xs).
  assert (dist x xs = 0) by nra. apply dist_eq in H0. subst; auto. Qed.
Lemma brox_stationary f t x G : 0 < t -> pgradient f G -> (forall u, pbrox f t x u <-> u = x) -> G x = zero.
Proof. intros Ht (R & Gr) B. destruct (lem_A_1 f t x x (G x) R Ht (Gr x) (brox_singleton _ _ _ B)) as (c & _ & E & _). rewrite E. vec. Qed.
Theorem aiming_progress f th t : 0 < t -> paiming f th -> pprogress f t.
Proof. intros Ht (H & G & Gr & A) x D B. pose proof (brox_stationary f t x G Ht Gr B) as E. destruct (A x) as (p & Pp & Q).
  specialize (Q p (proj1 Pp)). rewrite E, inner_0_l in Q. apply argmin_val with p; auto. apply Pp. nra. Qed.
Theorem pl_progress f mu t : 0 < t -> (exists x, pargmin f x) -> ppolyak_lojasiewicz f mu -> pprogress f t.
Proof. intros Ht (xs & Hx) (H & G & Gr & A) x D B. pose proof (brox_stationary f t x G Ht Gr B) as E. specialize (A x xs Hx).
  rewrite E, inner_0_l in A. apply argmin_val with xs; auto. nra. Qed.
Theorem rsi_progress f mu t : 0 < t -> prestricted_secant f mu -> pprogress f t.
Proof. intros Ht (H & G & Gr & A) x D B. pose proof (brox_stationary f t x G Ht Gr B) as E. destruct (A x) as (p & Pp & Q).
  rewrite E, inner_0_l in Q. pose proof (dist_ge0 x p). assert (x = p) as ->; [|apply Pp].
  apply dist_eq. destruct H0 as [K|K]; auto. assert (0 < mu*(dist x p*dist x p)) by (apply Rmult_lt_0_compat; nra). lra. Qed.

(* uniform alignment, reading C, is vacuous too: needs a closed f on a space where minima over balls exist *)
Theorem uba_vacuous_C f t : adherent V -> pclosed f -> 0 < t -> preal_valued f ->
  (forall x, pargmin f x -> forall e, 0 < e -> exists d, 0 < d /\ forall y, dist x y < d -> f y < f x + e) ->
  (exists x, pfar f t x) -> ~ puniformly_aligned f t.
Proof. intros AV Cl Ht R C (x & F) (xs & Hx & A). destruct (thm_A_1 AV f t x Cl Ht) as (b & B). { exists x; split; auto. rewrite dist_refl;
  lra. }
  assert (f xs < f b). { apply not_argmin_lt; auto. eapply far_not_argmin; eauto. apply B. }
  destruct (C xs Hx (f b - f xs)) as (d & Hd & K). lra.
  destruct (small_step (dist xs x) (d/2)) as (s & Hs & L). lra. apply dist_ge0.
  set (u := xs[+](s)[.](xs[-]x)). assert (dist xs u <= d/2). { unfold u. rewrite dist_shift by lra. auto. }
  specialize (K u ltac:(lra)). assert (Q : 0 <= <<x[-]u,u[-]xs>>). { apply A; auto. intros z Dz Lz. destruct B as (_ & _ & M).
    specialize (M z Dz Lz). lra. }
  assert (<<x[-]u,u[-]xs>> = - (s*(1+s)*<<xs[-]x,xs[-]x>>)) as E by (unfold u; ipring). rewrite E, <- dist_sq in Q.
  assert (0 < dist xs x). { rewrite dist_sym. specialize (F xs Hx). lra. }
  assert (0 < s*(1+s)) by nra. assert (0 < dist xs x * dist xs x) by nra. nra. Qed.

(* Polyak-Lojasiewicz implies quadratic growth (closed f, finite dimension) *)
(* minimise sqrt(f - f* ) + c |y - x| *)
Lemma grad_cont f x g : is_grad f x g -> forall e, 0 < e -> exists d, 0 < d /\ forall y, dist x y < d -> Rabs (f y - f x) < e.
Proof. intros G e He. destruct (G 1) as (d & Hd & K). lra. pose proof (norm_ge0 g).
  assert (0 < e/(norm g + 2)) by (apply Rdiv_lt_0_compat; lra). assert (E : e/(norm g+2)*(norm g+2) = e) by (field; lra).
  exists (Rmin d (e/(norm g+2))). split. apply Rmin_pos; auto. intros y L. pose proof (Rmin_l d (e/(norm g+2))).
    pose proof (Rmin_r d (e/(norm g+2))).
  specialize (K y ltac:(lra)). assert (C : Rabs <<g,y[-]x>> <= norm g * dist x y).
  { pose proof (dist_ge0 x y). apply sq_le. nra. rewrite <- Rabs_mult, Rabs_right by (pose proof (Rle_0_sqr <<g,y[-]x>>); unfold Rsqr in *;
    lra).
    pose proof (CS g (y[-]x)) as Q. rewrite <- norm_sq, <- dist_sq, (dist_sym y x) in Q. nra. }
  pose proof (Rabs_triang (f y - f x - <<g,y[-]x>>) <<g,y[-]x>>) as T.
    replace (f y - f x - <<g,y[-]x>> + <<g,y[-]x>>) with (f y - f x) in T by ring.
  assert (dist x y * (norm g + 2) < e) by (rewrite <- E; apply Rmult_lt_compat_r; lra). pose proof (dist_ge0 x y).
  assert (dist x y * norm g + dist x y < e) by nra. lra. Qed.
Lemma gradient_closed f G : pgradient f G -> pclosed f.
Proof. intros (R & Gr) x c Hc. specialize (Hc (R x)). destruct (grad_cont f x _ (Gr x) (f x - c)) as (d & Hd & K). lra.
  exists d; split; auto. intros y L _. specialize (K y L). pose proof (Rle_abs (-(f y - f x))). rewrite Rabs_Ropp in *. lra. Qed.

Theorem pl_growth f mu : adherent V -> (exists x, pargmin f x) -> ppolyak_lojasiewicz f mu -> pquadratic_growth f mu.
Proof. intros AV (xs & Hx) (Hm & G & Gr & PL). pose proof (gradient_closed f G Gr) as Cl. split; auto. intros x _.
  destruct (projection_exists AV f x Cl (ex_intro _ xs Hx)) as (p & Pp). exists p; split; auto. pose proof Pp as ((Dp & Mp) & Np).
  pose proof (dist_ge0 x p). assert (F0 : 0 <= f x - f p) by (specialize (Mp x (proj1 Gr x)); lra).
  (* suffices: c |x-p| <= sqrt(f x - f p) for all c with c^2 < mu/2 *)
  assert (Key : forall c, 0 < c -> c*c < mu/2 -> c * dist x p <= sqrt (f x - f p)).
  { intros c Hc Lc. set (h := {| pdom := fun _ => True; pval := fun y => sqrt (f y - f p) + c * dist x y |}).
    assert (Ch : pclosed h). { intros y r Hr. specialize (Hr I). simpl in Hr.
      set (e := (sqrt (f y - f p) + c * dist x y - r)/2). assert (0 < e) by (unfold e; lra).
      assert (Py : 0 <= f y - f p) by (specialize (Mp y (proj1 Gr y)); lra).
      destruct (Cl y (f y - e*e)) as (d & Hd & K). intros _; nra. exists (Rmin d (e/c)). assert (0 < e/c) by (apply Rdiv_lt_0_compat; auto).
      split. apply Rmin_pos; auto. intros z Lz _. simpl. pose proof (Rmin_l d (e/c)). pose proof (Rmin_r d (e/c)).
      specialize (K z ltac:(lra) (proj1 Gr z)). assert (Pz : 0 <= f z - f p) by (specialize (Mp z (proj1 Gr z)); lra).
      assert (S1 : sqrt (f y - f p) - e <= sqrt (f z - f p)). { pose proof (sqrt_pos (f z - f p)). pose proof (sqrt_pos (f y - f p)).
        pose proof (sqrt_sqrt _ Pz). pose proof (sqrt_sqrt _ Py). assert (sqrt (f y - f p) <= sqrt (f z - f p) + e); [|lra]. apply sq_le.
          lra. nra. }
      assert (E : e/c*c = e) by (field; lra). assert (c * dist y z < e) by (rewrite <- E, (Rmult_comm _ c); apply Rmult_lt_compat_l; lra).
      pose proof (dist_triang x z y) as T. rewrite (dist_sym z y) in T. assert (c * dist x y <= c * dist x z + c * dist y z) by nra.
      unfold e in *. lra. }
    pose proof (sqrt_pos (f x - f p)) as Sx.
    assert (Rad : 0 < sqrt (f x - f p)/c + 1). { assert (0 <= sqrt (f x - f p)/c) by (apply Rmult_le_pos; [auto|left;
      apply Rinv_0_lt_compat; auto]). lra. }
    destruct (thm_A_1 AV h (sqrt (f x - f p)/c + 1) x Ch Rad) as (y & _ & _ & My0). { exists x; split. exact I. rewrite dist_refl; lra. }
    simpl in My0.
    assert (My : forall z, sqrt (f y - f p) + c * dist x y <= sqrt (f z - f p) + c * dist x z).
    { intros z. destruct (Rle_dec (dist x z) (sqrt (f x - f p)/c + 1)) as [|Lz]. apply My0; auto.
      specialize (My0 x I ltac:(rewrite dist_refl; lra)). rewrite dist_refl in My0. pose proof (sqrt_pos (f z - f p)).
      assert (E : sqrt (f x - f p)/c*c = sqrt (f x - f p)) by (field; lra).
      assert (sqrt (f x - f p) <= c * dist x z). { rewrite <- E, (Rmult_comm c). apply Rmult_le_compat_r; lra. } lra. }
    destruct (classic (pargmin f y)) as [Y|Y].
    - pose proof (My x) as K. rewrite dist_refl in K. pose proof (sqrt_pos (f y - f p)). assert (dist x p <= dist x y) by auto. nra.
    - exfalso. assert (Lt : f p < f y) by (apply not_argmin_lt; auto; apply Gr || split; auto).
      set (w := sqrt (f y - f p)). assert (W : 0 < w) by (apply sqrt_lt_R0; lra). assert (WW : w*w = f y - f p) by (apply sqrt_sqrt; lra).
      set (n := norm (G y)). assert (n*n = <<G y,G y>>) by apply norm_sq. specialize (PL y p (proj1 Pp)).
      assert (Hn : 2*mu*(w*w) <= n*n) by (rewrite WW, H0; auto). pose proof (norm_ge0 (G y)) as n0. fold n in n0.
      (* along v = - G y: f decreases at rate n^2; sqrt bound gives f(y+sv) >= (w - c s n)^2 *)
      assert (Low : - (2*c*w*n) <= <<G y, (-1)[.]G y>>).
      { destruct (Req_dec n 0) as [E0|E0]. nra. 
        apply (grad_lower f y (G y) ((-1)[.]G y) _ (w/(c*n))). apply Gr. apply Rdiv_lt_0_compat; nra. intros s Hs.
        set (z := y[+]s[.]((-1)[.]G y)). assert (Dz : dist y z = s*n). { unfold z. rewrite dist_shift by lra. f_equal. unfold n, norm.
          f_equal. ipring. }
        specialize (My z). fold w in My. pose proof (dist_triang x y z). rewrite Dz in H1.
          assert (c * dist x z <= c * dist x y + c*(s*n)) by nra.
        assert (E : w/(c*n)*(c*n) = w) by (field; split; lra). assert (s*(c*n) < w). { rewrite <- E. apply Rmult_lt_compat_r; nra. }
        assert (w - c*(s*n) <= sqrt (f z - f p)) by lra. assert (Pz : 0 <= f z - f p) by (specialize (Mp z (proj1 Gr z)); lra).
        pose proof (sqrt_sqrt _ Pz). assert ((w - c*(s*n))*(w - c*(s*n)) <= f z - f p) by nra.
        pose proof (Rle_0_sqr (c*(s*n))). unfold Rsqr in *. lra. }
      assert (<<G y,(-1)[.]G y>> = - (n*n)) as E by (rewrite H0; ipring). rewrite E in Low.
      assert (0 < n). { destruct n0 as [|E0]; auto. rewrite <- E0 in Hn. nra. } assert (n <= 2*c*w) by nra.
        assert (n*n <= 4*(c*c)*(w*w)) by nra. nra. }
  (* let c tend to sqrt(mu/2) *)
  set (S := sqrt (f x - f p)) in *. assert (SS : S*S = f x - f p) by (apply sqrt_sqrt; auto). assert (0 <= S) by apply sqrt_pos.
  rewrite <- SS. set (D := dist x p) in *. destruct (Rle_dec (mu/2*(D*D)) (S*S)) as [|NL]; auto. exfalso.
  assert (D <> 0). { intros E. rewrite E in NL. nra. } assert (0 < D) by lra.
  (* c = the mean of S/D and r = sqrt(mu/2) *)
  set (r := sqrt (mu/2)). assert (rr : r*r = mu/2) by (apply sqrt_sqrt; lra). assert (0 < r) by (apply sqrt_lt_R0; lra).
  set (q := S/D). assert (Eq : q*D = S) by (unfold q; field; auto). assert (0 <= q) by (apply Rmult_le_pos; auto; left;
    apply Rinv_0_lt_compat; auto).
  assert (q < r). { destruct (Rlt_dec q r); auto. exfalso. assert (r*D <= S) by (rewrite <- Eq; apply Rmult_le_compat_r; lra).
    apply NL. rewrite <- rr. replace (r*r*(D*D)) with ((r*D)*(r*D)) by ring. assert (0 <= r*D) by (apply Rmult_le_pos; lra).
      apply Rmult_le_compat; auto. }
  specialize (Key ((q+r)/2) ltac:(lra) ltac:(nra)).
  assert (q*D < (q+r)/2*D) by (apply Rmult_lt_compat_r; lra). lra. Qed.
End S.
