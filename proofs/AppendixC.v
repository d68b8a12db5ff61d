(** * Appendix C: lemmas behind Section 5, and Proposition 1 *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces PiecesLine Rest Facts Line Same.
From Brox Require Import Setting Classes Bridge Spaces AppendixA Section3 Section5.
Open Scope R_scope.

Section AppendixC.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v p : V) (t : R).

(** ** Lemma C.1: f = min g on a closed S, f = g elsewhere *)
Section C1.
Variables (g f : efun V) (S : V -> Prop) (t : R).
Hypothesis (on_S : forall x, S x -> f x = fstar g) (off_S : forall x, ~ S x -> f x = g x) (Ex : has_minimizer g).
Let domf x : pdom (part f) x <-> pdom (part g) x \/ S x.
Proof.
  destruct (a_minimizer g Ex) as (m & Hm). destruct (classic (S x)) as [Sx|Sx].
  - split; auto. intros _. exists (part g m). rewrite (on_S x Sx). apply fstar_fin, Hm.
  - change (dom f x <-> dom g x \/ S x). unfold dom. rewrite (off_S x Sx). tauto.
Qed.
Let fS x : S x -> forall y, pargmin (part g) y -> part f x = part g y.
Proof. intros Sx y Hy. apply argmin_part in Hy. simpl. rewrite (on_S x Sx), (fstar_fin g y Hy). reflexivity. Qed.
Let fN x : ~ S x -> part f x = part g x.
Proof. intros Sx. simpl. rewrite (off_S x Sx). reflexivity. Qed.
Let Ex' : exists y, pargmin (part g) y := proj1 (has_minimizer_part g) Ex.
Theorem Lemma_C_1_minimizers x : argmin f x <-> argmin g x \/ S x.
Proof. rewrite !argmin_part. apply lem_C_1_argmin; auto. Qed.
Theorem Lemma_C_1_alignment : 0 < t -> closed g -> alignment g t -> alignment f t.
Proof.
  intros Ht Cl A. apply palignment_alignment, (lem_C_1_alignment (V := M V) (part g) (part f) S t domf fS fN Ex' Ht), alignment_part; auto.
Qed.
Theorem Lemma_C_1_progress : progress g t -> progress f t.
Proof. intros P. apply progress_part, (lem_C_1_progress (V := M V) (part g) (part f) S t domf fS fN Ex'), progress_part, P. Qed.
Theorem Lemma_C_1_closed : closed g -> closed_set S -> closed f.
Proof.
  intros Cl CS. apply closed_part, (lem_C_1_closed (part g) (part f) S domf fS fN Ex'). apply closed_part, Cl. apply closed_set_part in CS.
    exact CS.
Qed.
End C1.

(** ** Lemma C.2 and Remark C.1: quasiconvex exactly when the sublevel sets are convex *)
Definition convex_set (A : V -> Prop) := forall x, A x -> forall y, A y -> forall z, open_segment x y z -> A z.
Theorem Lemma_C_2 f : quasiconvex f <-> forall r, convex_set (fun x => (f x <= Fin r)%num).
Proof.
  rewrite quasiconvex_part, rem_C_1. split; intros H r.
  - intros x Hx y Hy z (_ & a & Ha & ->). apply le_fin.
    exact (H r x y a (proj1 (le_fin f x r) Hx) (proj1 (le_fin f y r) Hy) ltac:(lra)).
  - intros x y a Hx Hy Ha. apply (to_segments (fun x y z => dom f z /\ part f z <= r) x y a); auto.
    intros z Z. apply (le_fin f), (H r x (proj2 (le_fin f x r) Hx) y (proj2 (le_fin f y r) Hy) z Z).
Qed.
Theorem Remark_C_1 f : quasiconvex f <-> forall r, convex_set (fun x => (f x < Fin r)%num).
Proof.
  split.
  - intros H r x Hx y Hy z Hz. apply (lt_fin f x) in Hx. apply (lt_fin f y) in Hy. destruct Hx as (Dx & Lx), Hy as (Dy & Ly).
    specialize (H x Dx y Dy z Hz).
    apply (le_max f z x y Dx Dy) in H. destruct H as (Dz & L). apply lt_fin. split; auto. eapply Rle_lt_trans; [exact L|].
      apply Rmax_lub_lt; auto.
  - intros H x Dx y Dy z Hz. apply (le_max f z x y Dx Dy). set (m := Rmax (part f x) (part f y)).
    assert (K : forall e, 0 < e -> dom f z /\ part f z < m + e).
    { intros e He. apply lt_fin. pose proof (Rmax_l (part f x) (part f y)). pose proof (Rmax_r (part f x) (part f y)).
      apply (H (m + e) x) with y; auto; apply lt_fin; split; auto; unfold m; lra. }
    split. apply (K 1); lra. apply Rnot_lt_le. intros L. destruct (K ((part f z - m)/2)) as (_ & Q); lra.
Qed.

(** ** Lemma C.3: for the paper's abstract subdifferential; the last hypothesis is what its two properties say of a broximal point *)
Theorem Lemma_C_3_abstract f t (sub : V -> V -> Prop) : 0 < t -> has_minimizer f ->
  (forall x, dom f x -> forall y, dom f y -> (f y < f x)%num -> forall h, sub x h -> <<h, y [-] x>> < 0) ->
  (forall x u, brox f x t u -> exists h c, 0 <= c /\ sub u h /\ forall v, <<h, v>> = c * <<x [-] u, v>>_B) -> broximally_aligned f t.
Proof.
  intros Ht (s & Hs)%a_minimizer GP Hopt. assert (NX : forall x u, far f t x -> brox f x t u -> (f s < f u)%num).
  { intros x u F B. apply (lt_part f s u (argmin_dom f s Hs) (proj1 B)). apply Rnot_le_lt. intros L.
    apply (far_not_argmin (V := M V) (part f) t x u); [apply far_pfar, F|apply B|]. apply (argmin_val (V := M V)) with s; auto. apply B.
      apply argmin_part, Hs. }
  split.
  - exists s. split; auto. intros x D F u B. destruct (Hopt x u B) as (h & c & Hc & Sh & E).
    specialize (GP u (proj1 B) s (argmin_dom f s Hs) (NX x u F B) h Sh).
    rewrite E in GP. assert (E2 : <<x [-] u, s [-] u>>_B = - <<x [-] u, u [-] s>>_B).
    { change (inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) s (scal (i := M V) (-1) u)) =
      - inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) u)) (plus (i := M V) u (scal (i := M V) (-1) s))). ipring. }
    rewrite E2 in GP. apply Rle_ge. destruct (Rle_dec 0 (<<x [-] u, u [-] s>>_B)); auto. nra.
  - intros x D (B & _). destruct (Hopt x x B) as (h & c & Hc & Sh & E). split; auto. intros y. apply (le_part f x y D). intros Dy.
    apply Rnot_lt_le. intros L.
    specialize (GP x D y Dy (proj2 (lt_part f y x Dy D) L) h Sh). rewrite E in GP.
    assert (E2 : <<x [-] x, y [-] x>>_B = 0). { replace (x [-] x) with (zero : V) by (symmetry; apply plus_opp_r).
      apply (inner_0_l (V := M V)). }
    rewrite E2 in GP. lra.
Qed.

(** ** Lemmas C.4, C.5, C.6 *)
Theorem Lemma_C_4 f gamma : quasar_convex f gamma -> exists s, argmin f s /\
  forall x a, 0 <= a <= 1 -> (f (a[.]s [+] (1-a)[.]x) <= (gamma*a) * fstar f + (1 - gamma*a) * f x)%num.
Proof.
  intros H. pose proof (differentiable_real f (proj1 (proj2 H))) as R. apply quasar_convex_part in H. apply quasar_lem_C_4 in H.
    destruct H as (s & Hs & K).
  apply argmin_part in Hs. exists s. split; auto. intros x a Ha. specialize (K x a Ha).
    rewrite (fstar_fin f s Hs), (value_part f x (R x)), (value_part f _ (R _)). exact K.
Qed.
(** z is the projection of x on the line through u and s *)
Theorem Lemma_C_5 f gamma t : closed f -> 0 < t -> quasar_convex f gamma -> exists s, argmin f s /\
  forall x, far f t x -> forall u, brox f x t u -> forall z b, z = s [+] b[.](u [-] s) -> <<x [-] z, u [-] s>>_B = 0 -> segment s z u.
Proof.
  intros Cl Ht Q. pose proof (differentiable_real f (proj1 (proj2 Q))) as R.
    destruct (Strictly_star_quasiconvex_step f t Cl Ht (Quasar_convex_strictly_star f gamma Q)) as (s & Hs & A).
  exists s. split; auto. intros x F u B z b Ez Or. destruct (A x (R x) F u B) as (_ & K).
  assert (N : u <> s). { intros ->. apply (far_not_argmin (V := M V) (part f) t x s); [apply far_pfar, F|apply B|apply argmin_part, Hs]. }
  destruct (lem_C_5 (V := M V) x u s z b N Ez Or (Rge_le _ _ K)) as (c & Hc & E). exists c. split; auto.
Qed.
Theorem Lemma_C_6 f theta t x u : 0 < t -> aiming f theta -> far f t x -> brox f x t u -> exists p, proj f u p /\ <<x [-] u, u [-] p>>_B >=
  0.
Proof.
  intros Ht (Hth & D & A) F B. destruct (Lemma_A_1 f t x u D Ht B) as (c & Hc & E & _). destruct (A u (proj1 B)) as (p & Pp & K). exists p.
    split; auto.
  rewrite E, (fstar_fin f p (proj1 Pp)), (value_part f u (proj1 B)) in K. unfold num_opp in K. unfold num_add in K. unfold num_scal in K.
    unfold num_le in K.
  assert (L : part f p < part f u).
  { apply Rnot_le_lt. intros L. apply (far_not_argmin (V := M V) (part f) t x u); [apply far_pfar, F|apply B|].
    apply (argmin_val (V := M V)) with p; auto. apply B. apply argmin_part, Pp. }
  assert (P : 0 < theta * (part f u - part f p)) by (apply Rmult_lt_0_compat; lra). simpl in P. apply Rle_ge.
  destruct (Rle_dec 0 (<<x [-] u, u [-] p>>_B)); auto. exfalso. nra.
Qed.

(** ** Remark C.2: Clarke's subdifferential of a continuously differentiable function is its gradient *)
Theorem Clarke_of_C1 f x g : continuously_differentiable f -> clarke f x g -> g = grad f x.
Proof.
  intros (D & C) (_ & K). set (G := grad f) in *.
  assert (P : forall v eta, 0 < eta -> <<g,v>> <= <<G x,v>> + 2*eta).
  { intros v eta He. destruct (K v eta He) as (e & Hpos & K'). pose proof (norm_ge0 v) as nv.
    destruct (C x (eta/(norm v+1))) as (r & Hr & C'). apply Rdiv_lt_0_compat; lra.
    destruct (K' (r/(norm v+1))) as (x' & sc & a & b & L & Hs & Ea & Eb & _ & Q). apply Rdiv_lt_0_compat; lra. specialize (Q v).
    assert (Z : norm (v[-]v) <= e). { change (dist v v <= e). rewrite dist_refl. lra. } specialize (Q Z).
    destruct (line_mvt (part f) G x' v 0 sc (gradient_part f D)) as (c & Hc & E). lra.
    replace (x' [+] 0[.]v) with x' in E by vec. rewrite (value_part f _ (differentiable_real f D _)) in Q. unfold num_le in Q.
    assert (Eb' : part f x' = b). { simpl. rewrite Eb. reflexivity. } rewrite Eb' in E.
    assert (Y : norm ((x' [+] c[.]v) [-] x) < r).
    { replace ((x' [+] c[.]v) [-] x) with ((x' [-] x) [+] c[.]v) by vec. eapply Rle_lt_trans. apply norm_triang.
      rewrite norm_scal, Rabs_right by lra.
      assert (E2 : r/(norm v+1)*(norm v+1) = r) by (field; lra). assert (c*norm v <= r/(norm v+1)*norm v) by (apply Rmult_le_compat_r; lra).
        lra. }
    specialize (C' _ Y). assert (W : <<G (x' [+] c[.]v), v>> <= <<G x, v>> + eta).
    { assert (E3 : <<G (x' [+] c[.]v), v>> - <<G x, v>> = <<G (x' [+] c[.]v) [-] G x, v>>) by ipring.
      assert (B : <<G (x' [+] c[.]v) [-] G x, v>> <= norm (G (x' [+] c[.]v) [-] G x) * norm v).
      { apply sq_le. pose proof (norm_ge0 (G (x' [+] c[.]v) [-] G x)). apply Rmult_le_pos; auto.
        pose proof (CS (G (x' [+] c[.]v) [-] G x) v) as Q2. rewrite <- !norm_sq in Q2. lra. }
      assert (E4 : eta/(norm v+1)*(norm v+1) = eta) by (field; lra). assert (0 < eta/(norm v+1)) by (apply Rdiv_lt_0_compat; lra).
      assert (norm (G (x' [+] c[.]v) [-] G x) * norm v <= eta/(norm v+1)*norm v) by (apply Rmult_le_compat_r; auto). lra. }
    assert (sc*(<<g,v>> - eta) <= sc*<<G (x' [+] c[.]v),v>>) by (rewrite Rminus_0_r in E; lra). apply Rmult_le_reg_l in H; lra. }
  apply veq. set (w := g [-] G x). assert (E : <<w,w>> = <<g,w>> - <<G x,w>>) by (unfold w at 1; ipring).
  pose proof (inner_pos V w). destruct (Rle_lt_or_eq_dec _ _ H) as [L|L]; auto. specialize (P w (<<w,w>>/4)). lra.
Qed.
Theorem Clarke_contains_the_gradient f x : differentiable f -> clarke f x (grad f x).
Proof.
  intros D. split. apply differentiable_real, D. intros v eta He. set (g := grad f x). pose proof (norm_ge0 g) as ng.
    pose proof (norm_ge0 v) as nv.
  set (e := eta/(2*(norm g+1))). assert (Ee : e*(norm g+1) = eta/2) by (unfold e; field; lra). assert (P1 : 0 < e) by (unfold e;
    apply Rdiv_lt_0_compat; lra).
  exists e. split; auto. intros d Hd. set (k := eta/(2*(norm v+e+1))). assert (Ek : k*(norm v+e+1) = eta/2) by (unfold k; field; lra).
    assert (P2 : 0 < k) by (unfold k; apply Rdiv_lt_0_compat; lra).
  destruct (differentiable_grad f x D k P2) as (r & Hr & K). fold g in K. set (s := Rmin d (r/(norm v+e+1))/2).
  assert (P3 : 0 < r/(norm v+e+1)) by (apply Rdiv_lt_0_compat; lra). assert (Er : r/(norm v+e+1)*(norm v+e+1) = r) by (field; lra).
  pose proof (Rmin_l d (r/(norm v+e+1))). pose proof (Rmin_r d (r/(norm v+e+1))). assert (0 < Rmin d (r/(norm v+e+1))) by (apply Rmin_pos;
    auto).
  assert (Hs : 0 < s < d) by (unfold s; lra). assert (Hs' : s < r/(norm v+e+1)) by (unfold s; lra).
  pose proof (differentiable_real f D) as R. exists x, s, (part f x), (part f x). split. change (dist x x < d). rewrite dist_refl; auto.
    split; auto.
  split. apply value_part, R. split. apply value_part, R. split. rewrite Rminus_diag_eq, Rabs_R0; auto.
  intros w Lw. assert (Nw : norm w <= norm v + e). { replace w with (v [+] (w [-] v)) by vec. eapply Rle_trans. apply norm_triang. lra. }
  pose proof (norm_ge0 w) as nw. destruct (K (x [+] s[.]w)) as (a & b & Ea & Eb & Q).
  - replace ((x [+] s[.]w) [-] x) with (s[.]w) by vec. rewrite norm_scal, Rabs_right by lra.
    assert (s*norm w <= s*(norm v+e)) by (apply Rmult_le_compat_l; lra).
    assert (s*(norm v+e+1) < r/(norm v+e+1)*(norm v+e+1)) by (apply Rmult_lt_compat_r; lra). rewrite Er in H3. lra.
  - rewrite Eb. unfold num_le. assert (part f x = a) as ->. { simpl. rewrite Ea. reflexivity. }
    replace ((x [+] s[.]w) [-] x) with (s[.]w) in Q by vec. rewrite norm_scal, (Rabs_right s) in Q by lra.
    assert (E : <<g, s[.]w>> = s*<<g,v>> + s*<<g, w[-]v>>) by ipring. rewrite E in Q.
    assert (B : - (norm g * e) <= <<g, w[-]v>>).
    { assert (Z : - <<g, w[-]v>> <= norm g * norm (w[-]v)). { apply sq_le. pose proof (norm_ge0 (w[-]v)). apply Rmult_le_pos; auto.
      pose proof (CS g (w[-]v)) as Q2. rewrite <- !norm_sq in Q2. lra. }
      assert (norm g * norm (w[-]v) <= norm g * e) by (apply Rmult_le_compat_l; auto). lra. }
    pose proof (Rle_abs (- (b - a - (s*<<g,v>> + s*<<g, w[-]v>>)))) as Q3. rewrite Rabs_Ropp in Q3.
    assert (k*(s*norm w) <= s*(eta/2)). { rewrite <- Ek. replace (k*(s*norm w)) with (s*(k*norm w)) by ring. apply Rmult_le_compat_l;
      [lra|]. apply Rmult_le_compat_l; lra. }
    assert (s*(- (eta/2)) <= s*<<g, w[-]v>>). { apply Rmult_le_compat_l; [lra|]. apply Rle_trans with (- (norm g * e)); auto. rewrite <- Ee.
      nra. } lra.
Qed.
Theorem Remark_C_2_C1 f : continuously_differentiable f -> pseudoconvex f -> generalized_pseudoconvex f.
Proof.
  intros C (D & P) x Dx y Dy L g Hg. rewrite (Clarke_of_C1 f x g C Hg). apply Rnot_le_lt. intros K.
  specialize (P x Dx y Dy (Rle_ge _ _ K)). apply (lt_part f y x Dy Dx) in L. apply (real_le f x y D) in P. lra.
Qed.
Theorem Remark_C_2_converse f : differentiable f -> generalized_pseudoconvex f -> pseudoconvex f.
Proof.
  intros D P. split; auto. intros x Dx y Dy K. apply (real_le f x y D). apply Rnot_lt_le. intros L.
  specialize (P x Dx y Dy (proj2 (lt_part f y x Dy Dx) L) (grad f x) (Clarke_contains_the_gradient f x D)). lra.
Qed.
Theorem Convex_generalized_pseudoconvex f : convex f -> generalized_pseudoconvex f.
Proof.
  intros C x Dx y Dy L g (_ & K). apply (lt_part f y x Dy Dx) in L. set (gap := part f x - part f y). assert (0 < gap) by (unfold gap; lra).
  apply convex_part in C. destruct C as (CD & C). apply Rnot_le_lt. intros N. destruct (K (y [-] x) (gap/4)) as (e & He & K'). lra.
  destruct (K' (Rmin e (Rmin 1 (gap/4)))) as (x' & s & a & b & L1 & Hs & Ea & Eb & L2 & Q). repeat apply Rmin_pos; lra.
  pose proof (Rmin_l e (Rmin 1 (gap/4))). pose proof (Rmin_r e (Rmin 1 (gap/4))). pose proof (Rmin_l 1 (gap/4)).
    pose proof (Rmin_r 1 (gap/4)).
  assert (Dx' : dom f x') by (exists b; auto). specialize (Q (y [-] x')). assert (Z : norm ((y [-] x') [-] (y [-] x)) <= e).
  { replace ((y [-] x') [-] (y [-] x)) with ((-1)[.](x' [-] x)) by vec. rewrite norm_scal. replace (Rabs (-1)) with 1 by (rewrite Rabs_left;
    lra). lra. }
  specialize (Q Z). replace (x' [+] s[.](y [-] x')) with (cvx s y x') in Q by (unfold cvx; vec). specialize (C y x' s Dy Dx' ltac:(lra)).
  rewrite (value_part f _ (CD y x' s Dy Dx' ltac:(lra))) in Q. unfold num_le in Q.
  assert (E1 : part f x' = b) by (simpl; rewrite Eb; reflexivity). assert (E2 : part f x = a) by (simpl; rewrite Ea; reflexivity).
    rewrite E1 in C.
  apply Rabs_def2 in L2. unfold gap in *. rewrite E2 in *. assert (s*(<<g, y [-] x>> - (a - part f y)/4) <= s*(part f y - b)) by lra.
    apply Rmult_le_reg_l in H4; lra.
Qed.

(** ** Proposition 1 *)
Lemma minimizers_closed f : closed f -> closed_set (argmin f).
Proof.
  intros Cl x N. destruct (classic (exists m, argmin f m)) as [(m & Hm)|K].
  - destruct (Cl x (part f m)) as (r & Hr & H).
    + rewrite <- (value_part f m (proj1 Hm)). destruct (classic (dom f x)) as [D|D]; [|rewrite (not_dom f x D), (value_part f m (proj1 Hm));
      exact I].
      apply (lt_part f m x (proj1 Hm) D). apply Rnot_le_lt. intros L. apply N, argmin_part. apply argmin_val with m; auto.
        apply argmin_part, Hm.
    + exists r. split; auto. intros y L Hy. specialize (H y L). rewrite (value_part f y (proj1 Hy)) in H. unfold num_lt in H.
      apply argmin_part in Hm, Hy.
      pose proof (proj2 Hy m (proj1 Hm)). lra.
  - exists 1. split; [lra|]. intros y _ Hy. apply K. eauto.
Qed.
Lemma connected_part f : closed f -> has_minimizer f -> pconnected_closed (pargmin (part f)) -> connected_minimizers f.
Proof.
  intros Cl Ex H. split. exact (a_minimizer f Ex). intros P Q CP CQ Cov EP EQ. pose proof (minimizers_closed f Cl) as CX.
  assert (Cap : forall A : V -> Prop, closed_set A -> pclosed_set (fun x => argmin f x /\ A x)).
  { intros A CA. apply closed_set_part. intros x N. destruct (classic (argmin f x)) as [X|X].
    - destruct (CA x) as (r & Hr & K). tauto. exists r. split; auto. intros y L (_ & Ay). apply (K y L Ay).
    - destruct (CX x X) as (r & Hr & K). exists r. split; auto. intros y L (Xy & _). apply (K y L Xy). }
  destruct (H (fun x => argmin f x /\ P x) (fun x => argmin f x /\ Q x)) as (x & (X & Px) & (_ & Qx)); auto.
  - intros x. rewrite <- argmin_part. split. intros X. destruct (Cov x X); auto. tauto. - eauto.
Qed.
Lemma aiming_has_minimizer f theta : aiming f theta -> has_minimizer f.
Proof. intros (_ & D & H). destruct (H zero (differentiable_real f D zero)) as (p & (Hp & _) & _). apply (minimizer f p Hp). Qed.
Theorem Proposition_1_bounded f theta : aiming f theta -> bounded_minimizers f -> connected_minimizers f.
Proof.
  intros A (m & B). pose proof (differentiable_closed f (proj1 (proj2 A))) as Cl. apply connected_part; auto. apply (aiming_has_minimizer f theta A). apply aiming_part in A.
  apply (prop_1_bounded _ theta adherent_euclidean A). exists m. intros x Hx. apply B, argmin_part, Hx.
Qed.
(** If X is split into two disjoint closed pieces, neither is bounded. *)
Theorem Proposition_1_pieces f theta (A B : V -> Prop) : aiming f theta -> (forall x, argmin f x <-> A x \/ B x) -> closed_set A ->
  closed_set B ->
  (exists x, A x) -> (exists x, B x) -> (forall x, ~ (A x /\ B x)) -> forall m, exists x, A x /\ m < norm x.
Proof.
  intros Ai X CA CB EA EB Dis m. apply NNPP. intros N. apply closed_set_part in CA, CB. apply aiming_part in Ai.
  destruct (prop_1_pieces (part f) theta A B m adherent_euclidean Ai) as (x & K); auto.
  - intros x. rewrite <- argmin_part. apply X. - intros x Ax. apply Rnot_lt_le. intros L. apply N. eauto. - apply (Dis x K).
Qed.
End AppendixC.

(** In one variable Proposition 1 needs no boundedness, and quasar-convex functions are quasiconvex. *)
Theorem Proposition_1_line b Hb (f : efun (R_1 b Hb)) theta : aiming f theta -> connected_minimizers f.
Proof.
  intros A. apply connected_part. apply differentiable_closed, A. apply (aiming_has_minimizer f theta A).
    exact (prop_1_line (part f) theta (proj1 (aiming_part (V := R_1 b Hb) f theta) A)).
Qed.
Theorem Quasar_convex_quasiconvex_line b Hb (f : efun (R_1 b Hb)) gamma : quasar_convex f gamma -> quasiconvex f.
Proof.
  intros Q. apply quasiconvex_part. apply (star_quasi_line (part f)). apply strictly_star_star.
  exact (proj1 (strictly_star_quasiconvex_part (V := R_1 b Hb) f) (Quasar_convex_strictly_star f gamma Q)).
Qed.
(** Lemma A.4, reading P, in one variable with the rule farthest *)
Theorem Lemma_A_4_P_line b Hb (f : efun (R_1 b Hb)) t x k : closed f -> broximally_aligned f t -> 0 < t -> bpm farthest f t x ->
  far f t (x k) -> far f t (x (S k)) -> t < normB (x (S (S k)) [-] x k).
Proof.
  intros Cl A Ht R F0 F1. assert (D : dom f (x k)). { apply (bpm_dom f t farthest x k); auto. intros y z H. apply H.
    } destruct R as (_ & R).
  assert (Fa : forall y z, farthest f t y z -> pfarthest (V := Line) (part f) (t / sqrt b) y z).
  { intros y z H. apply farthest_part in H. destruct H as (B & H). split. apply line_brox in B; exact B. intros u U.
    apply (line_brox b Hb) in U. specialize (H u U).
    rewrite !(line_normB b Hb) in H. apply Rmult_le_reg_l with (sqrt b); auto. apply sqrt_lt_R0, Hb. }
  apply aligned_part in A; auto. apply (line_aligned b Hb) in A. apply far_pfar in F0, F1. apply (line_far b Hb) in F0, F1.
  pose proof (lem_A_4_P_line (part f) (t / sqrt b) (x k) (x (S k)) (x (S (S k))) A (line_radius_pos b Hb t Ht) D F0 F1 (Fa _ _ (R k)) (Fa _
    _ (R (S k)))) as K.
  change (t < dist (V := M (R_1 b Hb)) (x (S (S k))) (x k)). rewrite (line_normB b Hb). apply (line_radius_lt b Hb).
    rewrite dist_sym, line_dist. exact K.
Qed.
