(** The Second Brox Theorem and the rate for convex functions; Lemmas C.1 to C.4; the remarks of Sections 3 and 5. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f g : pfun V) (x y z u v : V) (t a : R).

Lemma move_inside f t x u y : 0 < t -> dist x u <= t -> 0 < <<x[-]u,y[-]u>> \/ x = u -> exists s0, 0 < s0 < 1 /\ forall s, 0 < s < s0 ->
  dist x (cvx s y u) <= t.
Proof. intros Ht L P. set (p := <<x[-]u,y[-]u>>) in *. set (q := <<y[-]u,y[-]u>>). assert (Q : 0 <= q) by apply inner_pos.
  assert (I : forall s, <<x[-]cvx s y u, x[-]cvx s y u>> = <<x[-]u,x[-]u>> - 2*s*p + s*s*q) by (intros; unfold p, q, cvx; ipring).
  destruct P as [P|P].
  - exists (p/(p+q+1)). assert (E : p/(p+q+1)*(p+q+1) = p) by (field; lra).
    assert (0 < p/(p+q+1)) by (apply Rdiv_lt_0_compat; lra). split. split; auto. nra.
    intros s Hs. pose proof (dist_ge0 x u). apply dist_le_sq. lra. rewrite I, <- dist_sq.
    assert (s*(p+q+1) <= p) by (apply Rle_trans with (p/(p+q+1)*(p+q+1)); [apply Rmult_le_compat_r; lra|lra]).
    assert (s*q <= p) by nra. assert (s*(s*q) <= s*p) by (apply Rmult_le_compat_l; lra). assert (0 <= s*p) by nra.
    assert (dist x u*dist x u <= t*t) by nra. lra.
  - subst u. destruct (small_step (dist x y) t Ht (dist_ge0 _ _)) as (a & Ha & La). exists a; split; auto. intros s Hs.
    rewrite cvx_dist0 by lra. pose proof (dist_ge0 x y). nra. Qed.

Theorem brox_2 f t x u : 0 < t -> pconvex f -> pdom f x -> pbrox f t x u ->
  exists c, 0 <= c /\ forall y, pdom f y -> c * <<x[-]u, y[-]u>> <= f y - f u.
Proof. intros Ht (CD & C) Dx (Du & L & M). set (p := fun y => <<x[-]u, y[-]u>>).
  assert (C1 : forall y, pdom f y -> 0 < p y \/ x = u -> f u <= f y).
  { intros y Dy P. destruct (move_inside f t x u y Ht L P) as (s0 & H0 & K). specialize (K (s0/2) ltac:(lra)).
    specialize (M _ (CD y u (s0/2) Dy Du ltac:(lra)) K). specialize (C y u (s0/2) Dy Du ltac:(lra)). nra. }
  destruct (eq_dec_v x u) as [E|N].
  - exists 0. split. lra. intros y Dy. specialize (C1 y Dy (or_intror E)). lra.
  - assert (Px : 0 < p x). { unfold p. rewrite <- dist_sq. pose proof (dist_pos _ _ N). nra. }
    assert (C0 : forall y, pdom f y -> p y = 0 -> f u <= f y).
    { intros y Dy P0. destruct (Rle_dec (f u) (f y)) as [|NL]; auto. exfalso.
      destruct (small_step (Rabs (f x - f y)) ((f u - f y)/2)) as (s & Hs & Ls). lra. apply Rabs_pos.
      assert (p (cvx s x y) = s * p x + (1-s) * p y) by (unfold p, cvx; ipring).
      specialize (C1 _ (CD x y s Dx Dy ltac:(lra)) ltac:(left; nra)). specialize (C x y s Dx Dy ltac:(lra)).
      pose proof (Rle_abs (f x - f y)). nra. }
    set (S := fun m => forall y, pdom f y -> 0 < p y -> m * p y <= f y - f u).
    assert (S0 : S 0). { intros y Dy P. specialize (C1 y Dy (or_introl P)). lra. }
    destruct (completeness S) as (c & UB & LUB).
    { exists ((f x - f u)/p x). intros m Hm. specialize (Hm x Dx Px). apply Rmult_le_reg_r with (p x); auto. unfold Rdiv.
      rewrite Rmult_assoc, Rinv_l; lra. }
    { exists 0; auto. }
    exists c. split. apply UB; auto. intros y Dy. fold (p y). destruct (Rtotal_order (p y) 0) as [P|[P|P]].
    + set (q := (f y - f u)/p y). assert (Eq : q * p y = f y - f u) by (unfold q; field; lra).
      assert (q <= c). { apply UB. intros y1 D1 P1. set (l := - p y/(p y1 - p y)).
        assert (El : l*(p y1 - p y) = - p y) by (unfold l; field; lra).
        assert (0 < l) by (unfold l; apply Rdiv_lt_0_compat; lra). assert (l < 1) by nra.
        assert (p (cvx l y1 y) = l * p y1 + (1-l) * p y) by (unfold p, cvx; ipring).
        specialize (C0 _ (CD y1 y l D1 Dy ltac:(lra)) ltac:(lra)). specialize (C y1 y l D1 Dy ltac:(lra)).
        assert (0 <= l*(f y1 - f u) + (1-l)*(f y - f u)) by lra. rewrite <- Eq in H2.
        assert (l * p y1 = - ((1-l) * p y)) by lra. assert (l*(q*p y1) = q * - ((1-l)*p y)) by (rewrite <- H3; ring).
        apply Rmult_le_reg_l with l; lra. }
      nra.
    + rewrite P. specialize (C0 y Dy P). lra.
    + apply Rmult_le_reg_r with (/p y). apply Rinv_0_lt_compat; auto. rewrite Rmult_assoc, Rinv_r, Rmult_1_r by lra.
      apply LUB. intros m Hm. specialize (Hm y Dy P). apply Rmult_le_reg_r with (p y); auto. rewrite Rmult_assoc, Rinv_l; lra. Qed.

Theorem convex_rate f t xs x u : 0 < t -> pargmin f xs -> pconvex f -> pdom f x -> pfar f t x -> pbrox f t x u ->
  dist u xs * dist u xs <= dist x xs * dist x xs - t*t.
Proof. intros Ht Hx C D F B. assert (St : dist x u = t) by (apply (convex_step f t x u); auto; exists xs; auto).
  destruct (brox_2 f t x u Ht C D B) as (c & Hc & K). specialize (K xs (proj1 Hx)).
  assert (~ pargmin f u) by (eapply far_not_argmin; eauto; apply B).
  assert (f xs < f u). { destruct (Rlt_dec (f xs) (f u)); auto. exfalso; apply H. apply argmin_val with xs; auto. apply B. lra. }
  assert (0 <= <<x[-]u,u[-]xs>>). { assert (<<x[-]u,xs[-]u>> = - <<x[-]u,u[-]xs>>) as E by ipring. rewrite E in K.
    destruct (Rle_dec 0 <<x[-]u,u[-]xs>>); auto. nra. }
  assert (E : <<x[-]xs,x[-]xs>> = <<x[-]u,x[-]u>> + 2*<<x[-]u,u[-]xs>> + <<u[-]xs,u[-]xs>>) by ipring.
  rewrite !dist_sq, E, <- (dist_sq x u), St. lra. Qed.

(* Lemma C.1 *)
Section C1.
Variables (g f : pfun V) (S : V -> Prop) (t : R).
Hypothesis (domf : forall x, pdom f x <-> pdom g x \/ S x).
Hypothesis (fS : forall x, S x -> forall y, pargmin g y -> f x = g y).
Hypothesis (fN : forall x, ~ S x -> f x = g x).
Hypothesis (Hmin : exists y, pargmin g y).
Lemma C1_lower y x : pargmin g y -> pdom f x -> g y <= f x.
Proof. intros Y D. destruct (classic (S x)). rewrite (fS x H y Y); lra. rewrite fN; auto. apply Y. apply domf in D; tauto. Qed.
Theorem lem_C_1_argmin x : pargmin f x <-> pargmin g x \/ S x.
Proof. destruct Hmin as (m & Hm). split.
  - intros (D & M). destruct (classic (S x)) as [|N]; auto. left. assert (Dg : pdom g x) by (apply domf in D; tauto).
    apply argmin_val with m; auto. rewrite <- fN; auto. destruct (classic (S m)).
    rewrite <- (fS m H m Hm). apply M, domf; auto. rewrite <- (fN m H). apply M, domf. left; apply Hm.
  - intros H. destruct (classic (S x)) as [Sx|N]. split. apply domf; auto. intros. rewrite (fS x Sx m Hm). apply C1_lower; auto.
    destruct H as [H|H]; [|tauto]. split. apply domf; left; apply H. intros. rewrite fN; auto. apply C1_lower; auto. Qed.
Lemma C1_brox x u : (forall z, dist x z <= t -> ~ S z) -> pbrox f t x u <-> pbrox g t x u.
Proof. intros N. split; intros (D & L & M); pose proof (N u L) as Nu.
  - repeat split; auto. apply domf in D; tauto. intros z Dz Lz. rewrite <- !fN; auto. apply M; auto. apply domf; auto.
  - repeat split; auto. apply domf; auto. intros z Dz Lz. rewrite !fN; auto. apply M; auto. apply domf in Dz; destruct Dz; auto.
    destruct (N z Lz); auto. Qed.
Theorem lem_C_1_alignment : 0 < t -> palignment g t -> palignment f t.
Proof. intros Ht (xs & Hx & A). exists xs; split. apply lem_C_1_argmin; auto. intros x u D F B.
  assert (N : forall z, dist x z <= t -> ~ S z). { intros z L Sz. specialize (F z ltac:(apply lem_C_1_argmin; auto)). lra. }
  apply A. apply domf in D; destruct D; auto. destruct (N x); auto. rewrite dist_refl; lra. intros y Y. apply F, lem_C_1_argmin; auto.
  apply C1_brox; auto. Qed.
Theorem lem_C_1_progress : pprogress g t -> pprogress f t.
Proof. intros P x D B. destruct (classic (exists z, dist x z <= t /\ S z)) as [(z & L & Sz)|N].
  - eapply near_next; eauto. apply lem_C_1_argmin; eauto. apply brox_singleton; auto.
  - assert (N' : forall z, dist x z <= t -> ~ S z) by eauto. apply lem_C_1_argmin.
    destruct (brox_singleton _ _ _ B) as (_ & L & _). left. apply P. apply domf in D; destruct D; auto. destruct (N' x); auto.
    intros u. rewrite <- B. symmetry. apply C1_brox; auto. Qed.
(* closedness: S closed, g closed *)
Theorem lem_C_1_closed : pclosed g -> (forall x, ~ S x -> exists r, 0 < r /\ forall y, dist x y < r -> ~ S y) -> pclosed f.
Proof. intros Cg CS x c Hc. destruct Hmin as (m & Hm). destruct (classic (S x)) as [Sx|N].
  - exists 1; split. lra. intros y _ Dy. pose proof (C1_lower m y Hm Dy). specialize (Hc ltac:(apply domf; auto)).
    rewrite (fS x Sx m Hm) in Hc. lra.
  - destruct (CS x N) as (r1 & H1 & K1). destruct (Cg x c) as (r2 & H2 & K2). intros; rewrite <- fN; auto. apply Hc, domf; auto.
    exists (Rmin r1 r2). split. apply Rmin_pos; auto. pose proof (Rmin_l r1 r2). pose proof (Rmin_r r1 r2). intros y Ly Dy.
    specialize (K1 y ltac:(lra)). rewrite fN; auto. apply K2. lra. apply domf in Dy; tauto. Qed.
End C1.

(* Lemma C.2, Remark C.1 *)
Definition convex_set (A : V -> Prop) := forall x y a, A x -> A y -> 0 <= a <= 1 -> A (cvx a x y).
Theorem rem_C_1 f : pquasiconvex f <-> forall r, convex_set (fun x => pdom f x /\ f x <= r).
Proof. split.
  - intros (D & Q) r x y a (Dx & Lx) (Dy & Ly) Ha. split. apply D; auto. eapply Rle_trans. apply Q; auto. apply Rmax_lub; auto.
  - intros H. split; intros x y a Dx Dy Ha; destruct (H (Rmax (f x) (f y)) x y a) as (P & Q); auto; split; auto; try apply Rmax_l;
    apply Rmax_r. Qed.
Theorem lem_C_2_open f r : pquasiconvex f -> convex_set (fun x => pdom f x /\ f x < r).
Proof. intros (D & Q) x y a (Dx & Lx) (Dy & Ly) Ha. split. apply D; auto. eapply Rle_lt_trans. apply Q; auto. apply Rmax_lub_lt; auto. Qed.

(* Lemma C.3 for an abstract subdifferential; hypothesis Hopt is what the paper's two bullets give at a broximal point *)
Theorem lem_C_3 f t (sub : V -> V -> Prop) : 0 < t -> (exists x, pargmin f x) ->
  (forall x y, pdom f x -> pdom f y -> f y < f x -> forall g0 : V, sub x g0 -> <<g0, y[-]x>> < 0) ->
  (forall x u, pbrox f t x u -> exists c, 0 <= c /\ sub u (c[.](x[-]u))) -> pbroximally_aligned f t.
Proof. intros Ht (xs & Hx) GP Hopt. split.
  - exists xs; split; auto. intros x u D F B. destruct (Hopt x u B) as (c & Hc & Sc).
    assert (~ pargmin f u) by (eapply far_not_argmin; eauto; apply B).
    assert (f xs < f u). { destruct (Rlt_dec (f xs) (f u)); auto. exfalso; apply H. apply argmin_val with xs; auto. apply B. lra. }
    specialize (GP u xs (proj1 B) (proj1 Hx) H0 _ Sc). assert (<<c[.](x[-]u),xs[-]u>> = - (c*<<x[-]u,u[-]xs>>)) as E by ipring.
    rewrite E in GP. destruct (Rle_dec 0 <<x[-]u,u[-]xs>>); auto. nra.
  - intros x D B. destruct (Hopt x x (brox_singleton _ _ _ B)) as (c & Hc & Sc). split; auto. intros y Dy.
    destruct (Rle_dec (f x) (f y)); auto. specialize (GP x y D Dy ltac:(lra) _ Sc).
    assert (<<c[.](x[-]x),y[-]x>> = 0) as E by ipring. lra. Qed.

(* Lemma C.4 *)
Theorem lem_C_4 f gam G xs x a : 0 < gam <= 1 -> pgradient f G -> pargmin f xs -> (forall x, f x + /gam * <<G x, xs[-]x>> <= f xs) ->
  0 <= a <= 1 -> f (cvx a xs x) <= gam * a * f xs + (1 - gam * a) * f x.
Proof. intros Hg Gr Hx Q Ha. pose proof (proj1 Gr) as R. assert (Fx : f xs <= f x) by (apply Hx; auto).
  destruct (Req_dec a 0) as [->|]. rewrite cvx_0; lra. destruct (Req_dec a 1) as [->|]. rewrite cvx_1. nra.
  rewrite cvx_line. set (v := x[-]xs). set (s := 1-a). assert (Hs : 0 < s < 1) by (unfold s; lra).
  set (h := fun s => f (xs[+]s[.]v)). set (dh := fun c => <<G (xs[+]c[.]v), v>>). set (D := fun s => 1 - gam + gam * s).
  assert (Q' : forall c, 0 < c -> gam * (h c - f xs) <= c * dh c).
  { intros c Hc. unfold h, dh. set (y := xs[+]c[.]v). specialize (Q y). assert (<<G y, xs[-]y>> = - (c*<<G y,v>>)) as E.
    { unfold y at 2. ipring. } rewrite E in Q. apply Rmult_le_reg_l with (/gam). apply Rinv_0_lt_compat; lra.
    rewrite <- Rmult_assoc, Rinv_l by lra. lra. }
  assert (X1 : h 1 = f x) by (unfold h, v; f_equal; vec).
  destruct (MVT_cor2 (fun s => (h s - f xs) / D s) (fun s => (dh s * D s - gam * (h s - f xs)) / (D s)²) s 1) as (c & E & Hc). lra.
  { intros c Hc. assert (D c <> 0) by (unfold D; nra).
    apply (derivable_pt_lim_div (fun s => h s - f xs) D); auto.
    - replace (dh c) with (dh c - 0) by ring. apply (derivable_pt_lim_minus h (fun _ => f xs)). apply line_deriv; auto.
      apply derivable_pt_lim_const.
    - intros eps He. exists (mkposreal 1 Rlt_0_1). intros k Hk _. unfold D.
      replace ((1 - gam + gam*(c+k) - (1 - gam + gam*c))/k - gam) with 0 by (field; auto). rewrite Rabs_R0; auto. }
  simpl in E. specialize (Q' c ltac:(lra)). assert (D1 : D 1 = 1) by (unfold D; ring). rewrite D1, X1 in E.
  assert (P1 : 0 < D c) by (unfold D; nra). assert (P2 : 0 < D s) by (unfold D; nra).
  assert (F0 : f xs <= h c) by (apply Hx; auto).
  assert (K : 0 <= dh c * D c - (h c - f xs) * gam).
  { assert (c <= D c) by (unfold D; nra). apply Rmult_le_reg_l with c. lra. assert (0 <= gam*(h c - f xs)) by nra. nra. }
  assert (E2 : (dh c * D c - gam * (h c - f xs)) / (D c)² = (dh c * D c - (h c - f xs) * gam) * / (D c * D c)) by (unfold Rsqr; field; lra).
  rewrite E2 in E. assert (0 <= (dh c * D c - (h c - f xs) * gam) * / (D c * D c) * (1 - s)).
  { repeat apply Rmult_le_pos; auto. left; apply Rinv_0_lt_compat; nra. lra. }
  assert (L : (h s - f xs) * / D s <= f x - f xs) by (unfold Rdiv in E; lra).
  assert (L2 : h s - f xs <= D s * (f x - f xs)). { apply Rmult_le_reg_r with (/ D s). apply Rinv_0_lt_compat; auto.
    replace (D s * (f x - f xs) * / D s) with (f x - f xs) by (field; lra). auto. }
  unfold h, D, s in *. lra. Qed.

(* Remark after Assumption 3.1 *)
Theorem rem_unique f t xs : 0 < t -> pconvex_dom f -> pargmin f xs ->
  (forall x u, pdom f x -> pbrox f t x u -> 0 <= <<x[-]u, u[-]xs>>) -> punique_minimizer f.
Proof. intros Ht C Hx A. exists xs; split; auto. intros y Hy. destruct (eq_dec_v y xs) as [|N]; auto. exfalso.
  destruct (small_step (dist y xs) t Ht (dist_ge0 _ _)) as (s & Hs & L). set (x := cvx s xs y).
  assert (B : pbrox f t x y). { repeat split. apply Hy. rewrite dist_sym. unfold x. rewrite cvx_dist0; lra. intros; apply Hy; auto. }
  specialize (A x y ltac:(apply C; try apply Hx; try apply Hy; lra) B).
  assert (<<x[-]y,y[-]xs>> = - (s * <<y[-]xs,y[-]xs>>)) as E by (unfold x, cvx; ipring).
  rewrite E, <- dist_sq in A. pose proof (dist_pos _ _ N). assert (0 < dist y xs*dist y xs) by nra. nra. Qed.
Theorem rem_large_t f t : (exists x, pargmin f x) -> (forall x y, pdom f x -> pdom f y -> dist x y <= t) -> pbroximally_aligned f t.
Proof. intros (xs & Hx) D. split. exists xs; split; auto. intros x u Dx F. specialize (F xs Hx). specialize (D x xs Dx (proj1 Hx)). lra.
  intros x Dx B. apply (near_next f t x x xs); auto. apply D; auto. apply Hx. apply brox_singleton; auto. Qed.
Theorem uba_vacuous_A f t : 0 < t -> preal_valued f -> (forall x, pargmin f x -> forall e, 0 < e -> exists d, 0 < d /\ forall y, dist x y <
  d -> f y < f x + e) ->
  (exists x, pfar f t x) -> ~ puniformly_aligned_sublevel f t.
Proof. intros Ht R C (x & F) (xs & Hx & A). assert (f xs < f x).
  { destruct (Rlt_dec (f xs) (f x)); auto. exfalso. eapply far_nonopt; eauto. apply argmin_val with xs; auto. lra. }
  destruct (C xs Hx (f x - f xs)) as (d & Hd & K). lra.
  destruct (small_step (dist xs x) (d/2)) as (s & Hs & L). lra. apply dist_ge0.
  set (u := xs[+](s)[.](xs[-]x)). assert (dist xs u <= d/2). { unfold u. rewrite dist_shift by lra. auto. }
  specialize (K u ltac:(lra)). specialize (A x u (R x) F (R u) ltac:(lra)).
  assert (<<x[-]u,u[-]xs>> = - (s*(1+s)*<<xs[-]x,xs[-]x>>)) as E by (unfold u; ipring). rewrite E, <- dist_sq in A.
  assert (0 < dist xs x). { rewrite dist_sym. specialize (F xs Hx). lra. }
  assert (0 < s*(1+s)) by nra. assert (0 < dist xs x * dist xs x) by nra. nra. Qed.
End S.
