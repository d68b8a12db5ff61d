(** Properties of functions, and the easy facts of the atlas. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Rest.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f : pfun V) (x y : V) (t : R).
Definition pcontinuous f := preal_valued f /\ forall x e, 0 < e -> exists d, 0 < d /\ forall y, dist x y < d -> Rabs (f y - f x) < e.
Definition pbounded_domain f := exists M, forall x, pdom f x -> norm x <= M.
Theorem differentiable_continuous f : pdifferentiable f -> pcontinuous f.
Proof. intros (G & R & Gr); split; auto. intros x e He. apply (grad_cont f x (G x)); auto. Qed.
Theorem continuous_real f : pcontinuous f -> preal_valued f. Proof. intros (H & _); auto. Qed.
Theorem continuous_closed f : pcontinuous f -> pclosed f.
Proof. intros (R & C) x c Hc. specialize (Hc (R x)). destruct (C x (f x - c)) as (d & Hd & K). lra. exists d; split; auto. intros y L _.
  specialize (K y L). pose proof (Rle_abs (-(f y - f x))). rewrite Rabs_Ropp in *. lra. Qed.
Theorem real_convex_dom f : preal_valued f -> pconvex_dom f. Proof. intros R x y a _ _ _. apply R. Qed.
Theorem differentiable_real f : pdifferentiable f -> preal_valued f. Proof. intros (G & R & _); auto. Qed.
Theorem pseudo_diff f : ppseudoconvex f -> pdifferentiable f. Proof. intros (G & H & _); exists G; auto. Qed.
Theorem quasar_diff f gam : pquasar_convex f gam -> pdifferentiable f. Proof. intros (_ & G & _ & H & _); exists G; auto. Qed.
Theorem aiming_diff f th : paiming f th -> pdifferentiable f. Proof. intros (_ & G & H & _); exists G; auto. Qed.
Theorem pl_diff f mu : ppolyak_lojasiewicz f mu -> pdifferentiable f. Proof. intros (_ & G & H & _); exists G; auto. Qed.
Theorem rsi_diff f mu : prestricted_secant f mu -> pdifferentiable f. Proof. intros (_ & G & H & _); exists G; auto. Qed.
Theorem quasi_convex_dom f : pquasiconvex f -> pconvex_dom f. Proof. intros (H & _); auto. Qed.
Theorem strictly_quasi_unique f : (exists x, pargmin f x) -> pstrictly_quasiconvex f -> punique_minimizer f.
Proof. intros (xs & Hx) (C & K). exists xs; split; auto. intros y Hy. destruct (eq_dec_v y xs) as [|N]; auto. exfalso.
  specialize (K y xs (1/2) (proj1 Hy) (proj1 Hx) N ltac:(lra)).
  assert (pdom f (cvx (1/2) y xs)) by (apply C; try apply Hy; try apply Hx; lra).
  assert (f y <= f xs) by (apply Hy, Hx). assert (f xs <= f (cvx (1/2) y xs)) by (apply Hx; auto). rewrite Rmax_right in K; lra. Qed.
Theorem unique_connected f : punique_minimizer f -> pconnected_closed (pargmin f).
Proof. intros (m & Hm & U) A B X _ _ (a & Ha) (b & Hb). assert (a = m) by (apply U, X; auto). assert (b = m) by (apply U, X; auto). subst.
  eauto. Qed.
(* star-convex and differentiable = quasar-convex(1) *)
Theorem quasar1_star f : pquasar_convex f 1 -> pstar_convex f.
Proof. intros (Hg & G & xs & Gr & Hx & Q). exists xs; split; auto. intros x a _ Ha. split. apply Gr.
  pose proof (lem_C_4 f 1 G xs x a Hg Gr Hx Q Ha). lra. Qed.
Theorem quasar_lem_C_4 f gam : pquasar_convex f gam -> exists xs, pargmin f xs /\ forall x a, 0 <= a <= 1 -> f (cvx a xs x) <= gam*a*f xs +
  (1-gam*a)*f x.
Proof. intros (Hg & G & xs & Gr & Hx & Q). exists xs; split; auto. intros. eapply lem_C_4; eauto. Qed.
(* theta > 1 implies quasar-convex(1), with a unique minimizer: aiming_quasar_unique with gam = 1 *)
(* far means dist(x,X) > t *)
Theorem far_projection f t x p : pprojection f x p -> (pfar f t x <-> t < dist x p).
Proof. intros (X & N). split. intros F; apply F; auto. intros L y Y. specialize (N y Y). lra. Qed.
(* growth passes to every argmin-independent form: bounded domain and rem-large-t *)
Theorem bounded_large_t f : (exists x, pargmin f x) -> pbounded_domain f -> exists t0, forall t, t0 <= t -> pbroximally_aligned f t.
Proof. intros X (M & HM). exists (2*M). intros t L. apply rem_large_t; auto. intros x y Dx Dy. pose proof (HM x Dx). pose proof (HM y Dy).
  pose proof (dist_triang x zero y). assert (dist x zero = norm x). { unfold dist. f_equal. vec. } assert (dist zero y = norm y).
    { rewrite dist_sym. unfold dist. f_equal. vec. } lra. Qed.
End S.
