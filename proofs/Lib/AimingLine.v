(** In one variable aiming functions are strictly star-quasiconvex. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Line PiecesLine.

Open Scope R_scope.
(* Theorem 5.4 on the line needs no uniqueness: aiming implies strictly star quasiconvex *)
Lemma aiming_interval (f : pfun Line) th (a b c : R) : paiming f th -> pargmin f a -> pargmin f b -> a <= c <= b -> pargmin f c.
Proof. intros Ai Xa Xb H. apply NNPP; intro N. pose proof (prop_1_line f th Ai) as C.
  assert (Cl : pclosed f). { destruct Ai as (_ & G & Gr & _). apply (gradient_closed f G Gr). }
  assert (CX : pclosed_set (pargmin f)). { intros x Nx. assert (R : preal_valued f) by (destruct Ai as (_ & G & Gr & _); apply Gr).
    pose proof (not_argmin_lt f x a (R x) Nx Xa) as L. destruct (Cl x (f a)) as (r & Hr & K). intros; auto. exists r; split; auto.
      intros y Ly Xy. specialize (K y Ly (R y)). assert (f y <= f a) by (apply Xy; auto). lra. }
  destruct (C ((fun x : R => pargmin f (x : Line) /\ x <= c) : Line -> Prop) ((fun x : R => pargmin f (x : Line) /\ c <= x) : Line -> Prop))
    as (x & (X1 & L1) & (_ & L2)).
  - intros x. split. intros X. destruct (Rle_dec x c); [left|right]; split; auto; lra. tauto.
  - intros x Nx. destruct (classic (pargmin f x)) as [X|X].
    + exists (x - c). assert (c < x). { destruct (Rlt_dec c x); auto. exfalso; apply Nx; split; auto; lra. } split. lra. intros y L (_ & K).
      rewrite line_dist in L. apply Rabs_def2 in L. lra.
    + destruct (CX x X) as (r & Hr & K). exists r; split; auto. intros y L (Xy & _). apply (K y L Xy).
  - intros x Nx. destruct (classic (pargmin f x)) as [X|X].
    + exists (c - x). assert (x < c). { destruct (Rlt_dec x c); auto. exfalso; apply Nx; split; auto; lra. } split. lra. intros y L (_ & K).
      rewrite line_dist in L. apply Rabs_def2 in L. lra.
    + destruct (CX x X) as (r & Hr & K). exists r; split; auto. intros y L (Xy & _). apply (K y L Xy).
  - exists a. split; auto; lra. - exists b; split; auto; lra.
  - apply N. replace c with (x : R) by lra. auto. Qed.
Theorem aiming_line_star (f : pfun Line) th : (exists x, pargmin f x) -> paiming f th -> pstrictly_star_quasiconvex f.
Proof. intros (xs & Hx) Ai. pose proof Ai as (Hth & G & Gr & A). exists xs; split; auto. intros x a _ Ha.
  pose proof (proj1 Gr) as RV. split. apply RV.
  (* derivative towards x along v = x - xs is nonnegative, positive off X *)
  set (v := plus (i:=Line) x (scal (i:=Line) (-1) xs) : R). assert (Ev : v = (x : R) - (xs : R)) by (unfold v; simpl; ring).
  assert (Sg : forall c, 0 < c -> (pargmin f (xs + c*v)%R -> (G (xs + c*v)%R : R) * v = 0) /\ (~ pargmin f (xs + c*v)%R -> 0 < (G (xs +
    c*v)%R : R) * v)).
  { intros c Hc. set (y := (xs + c*v)%R). split.
    - intros Y. assert (K : forall w : R, 0 <= (G y : R) * w). { intros w. change (0 <= inner (i:=Line) (G y) w).
      apply (grad_lower f y (G y) w 0 1). apply Gr. lra. intros s _. rewrite Rmult_0_r, Rplus_0_r. apply Y, RV. }
      pose proof (K v). pose proof (K (-v)). lra.
    - intros Y. destruct (A y) as (p & (Xp & _) & Q). specialize (Q p Xp). change (th * (f y - f p) <= (G y : R) * (y + -1 * (p : R))) in Q.
      pose proof (not_argmin_lt f y p (RV y) Y Xp). assert (P : 0 < th * (f y - f p)) by (apply Rmult_lt_0_compat; lra).
      (* y - p has the sign of v: else y is between xs and p *)
      assert (Ey : y - xs = c * v) by (unfold y; ring). set (g := G y : R) in *.
      assert (Nb : ~ ((xs : R) <= y <= (p : R)) /\ ~ ((p : R) <= y <= (xs : R))). { split; intros B; apply Y;
        [apply (aiming_interval f th xs p y)|apply (aiming_interval f th p xs y)]; auto. }
      destruct (Rtotal_order v 0) as [V|[V|V]].
      + assert (y < xs) by nra. assert (y < (p : R)) by (destruct (Rlt_dec y p); auto; exfalso; lra). assert (g < 0) by nra. nra.
      + exfalso. apply Y. replace y with (xs : R) by (rewrite V in Ey; lra). auto.
      + assert ((xs : R) < y) by nra. assert ((p : R) < y) by (destruct (Rlt_dec p y); auto; exfalso; lra). assert (0 < g) by nra. nra. }
  set (h := fun s : R => f (xs + s*v)%R).
  assert (Mvt : forall s r, 0 <= s < r -> exists c, s < c < r /\ h r - h s = (G (xs + c*v)%R : R)*v*(r-s)).
  { intros s r H. destruct (line_mvt f G xs (v : Line) s r Gr) as (c & Hc & E). lra. exists c; split; auto. }
  assert (Mono : forall s r, 0 <= s < r -> h s <= h r).
  { intros s r H. destruct (Mvt s r H) as (c & Hc & E). destruct (Sg c ltac:(lra)) as (S1 & S2).
    destruct (classic (pargmin f (xs + c*v)%R)) as [X|X].
    rewrite (S1 X) in E. lra. specialize (S2 X). assert (0 <= (G (xs + c*v)%R : R)*v*(r-s)) by (apply Rmult_le_pos; lra). lra. }
  assert (Ez : cvx a xs x = (xs + (1-a)*v)%R :> R) by (rewrite Ev; unfold cvx; simpl; ring). assert (E1 : h 1 = f x) by (unfold h; f_equal;
    rewrite Ev; ring).
  change (f (cvx a xs x)) with (pval f (cvx a xs x : R)). rewrite Ez. fold (h (1-a)). rewrite <- E1. split. apply Mono; lra. intros Nx.
  destruct (Mvt (1-a) 1 ltac:(lra)) as (c & Hc & E). destruct (Sg c ltac:(lra)) as (S1 & S2).
    destruct (classic (pargmin f (xs + c*v)%R)) as [X|X].
  - pose proof (Mono (1-a) c ltac:(lra)). pose proof (not_argmin_lt f x _ (RV x) Nx X). change (h c < f x) in H0. lra.
  - specialize (S2 X). assert (0 < (G (xs + c*v)%R : R)*v*(1-(1-a))) by (apply Rmult_lt_0_compat; lra). lra. Qed.
Theorem thm_5_4_line (f : pfun Line) th t : 0 < t -> (exists x, pargmin f x) -> paiming f th -> pbroximally_aligned f t.
Proof. intros. eapply conj_star, aiming_line_star; eauto. Qed.
