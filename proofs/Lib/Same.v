(** Two functions with the same domain and the same values on it are in the same classes; the line with the metric [b x y]. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting Spaces Classes Bridge.
From Brox.Lib Require Import Functions Order Line.
Open Scope R_scope.

Definition same {T : Type} (f g : pfun T) := (forall x, pdom f x <-> pdom g x) /\ forall x, pdom f x -> f x = g x.
Section Same.
Context {V : IPS}. Variables f g : pfun V. Hypothesis S : same f g.
Let D x : pdom f x <-> pdom g x := proj1 S x.
Let W x : pdom f x -> f x = g x := proj2 S x.
Lemma same_le x y : pdom f x -> pdom f y -> (f x <= f y <-> g x <= g y). Proof. intros. rewrite !W by auto. tauto. Qed.
Lemma pargmin_same x : pargmin f x <-> pargmin g x.
Proof.
  split; intros (Dx & H).
  - split. apply D, Dx. intros y Dy. apply D in Dy. apply (same_le x y); auto.
  - apply D in Dx. split; auto. intros y Dy. apply (same_le x y); auto. apply H, D, Dy.
Qed.
Lemma pbrox_same t x u : pbrox f t x u <-> pbrox g t x u.
Proof.
  split; intros (Du & L & H).
  - split. apply D, Du. split; auto. intros y Dy Ly. apply D in Dy. apply (same_le u y); auto.
  - apply D in Du. split; auto. split; auto. intros y Dy Ly. apply (same_le u y); auto. apply H; auto. apply D, Dy.
Qed.
Lemma pfar_same t x : pfar f t x <-> pfar g t x.
Proof. split; intros H y Hy; apply H, pargmin_same, Hy. Qed.
Lemma palignment_at_same t s : palignment_at f t s <-> palignment_at g t s.
Proof.
  split; intros (Hs & A); (split; [apply pargmin_same, Hs|]); intros x u Dx F B; apply A; try apply D; auto; try apply pfar_same; auto;
    apply pbrox_same, B.
Qed.
Lemma palignment_same t : palignment f t <-> palignment g t.
Proof. split; intros (s & H); exists s; apply palignment_at_same, H. Qed.
Lemma pprogress_same t : pprogress f t <-> pprogress g t.
Proof.
  split; intros P x Dx H; apply pargmin_same, P; try apply D; auto; intros u; rewrite <- H.
  - apply pbrox_same. - symmetry. apply pbrox_same.
Qed.
Lemma paligned_same t : pbroximally_aligned f t <-> pbroximally_aligned g t.
Proof. unfold pbroximally_aligned. rewrite palignment_same, pprogress_same. tauto. Qed.
Lemma pclosed_same : pclosed f <-> pclosed g.
Proof.
  split; intros H x c K; destruct (H x c) as (r & Hr & L).
  - intros Dx. rewrite W by auto. apply K, D, Dx.
  - exists r. split; auto. intros y Ly Dy. apply D in Dy. rewrite <- W by auto. auto.
  - intros Dx. apply D in Dx. rewrite <- W by auto. auto.
  - exists r. split; auto. intros y Ly Dy. rewrite W by auto. apply L; auto. apply D, Dy.
Qed.
End Same.
Lemma same_sym {T : Type} (f g : pfun T) : same f g -> same g f.
Proof. intros (D & W). split. intros x. symmetry. apply D. intros x H. symmetry. apply W, D, H. Qed.

Lemma part_on {T : Type} (D : T -> Prop) (v : T -> R) : same (part (on D v)) {| pdom := D; pval := v |}.
Proof.
  split; intros x; unfold part, on; simpl.
  - destruct (decide (D x)); split; intros H; auto. exists (v x); auto. destruct H; discriminate. tauto.
  - intros H. destruct (decide (D x)); [reflexivity|]. destruct H; discriminate.
Qed.

(** a function that is finite at finitely many points is closed *)
Lemma isolated {V : IPS} (l : list V) (x : V) : exists r, 0 < r /\ forall y, List.In y l -> dist x y < r -> y = x.
Proof.
  induction l as [|a l (r & Hr & H)]. exists 1. split. lra. intros y [].
  destruct (eq_dec_v a x) as [->|N].
  - exists r. split; auto. intros y [E|I] L; auto.
  - exists (Rmin r (dist x a)). split. apply Rmin_pos; auto. apply dist_pos; auto. intros y [<-|I] L.
    + pose proof (Rmin_r r (dist x a)). lra. + apply H; auto. pose proof (Rmin_l r (dist x a)). lra.
Qed.
Lemma finite_closed {V : IPS} (h : pfun V) (l : list V) : (forall x, pdom h x -> List.In x l) -> pclosed h.
Proof.
  intros F x c H. destruct (isolated l x) as (r & Hr & K). exists r. split; auto. intros y L Dy. assert (y = x) as -> by (apply K; auto).
    auto.
Qed.

(** The line with the metric b x y: the balls of radius t are those of radius t / sqrt b. *)
Section LineB.
Variable b : R. Hypothesis Hb : 0 < b.
Let L1 := R_1 b Hb.
Lemma line_normB (x y : R) : dist (V := M L1) x y = sqrt b * dist (V := Line) x y.
Proof.
  unfold dist, norm. rewrite <- sqrt_mult; [reflexivity|lra|]. apply (inner_pos Line).
Qed.
Lemma line_radius t d : sqrt b * d <= t <-> d <= t / sqrt b.
Proof.
  pose proof (sqrt_lt_R0 b Hb) as P. assert (E : t / sqrt b * sqrt b = t) by (field; lra). split; intros H.
  - apply Rmult_le_reg_r with (sqrt b); auto. rewrite E. lra. - apply Rmult_le_compat_r with (r := sqrt b) in H; lra.
Qed.
Lemma line_radius_lt t d : t < sqrt b * d <-> t / sqrt b < d.
Proof. split; intros H; apply Rnot_le_lt; intros K; [apply (proj2 (line_radius t d)) in K|apply (proj1 (line_radius t d)) in K]; lra. Qed.
Lemma line_brox (h : pfun R) t x u : pbrox (V := M L1) h t x u <-> pbrox (V := Line) h (t / sqrt b) x u.
Proof.
  split; intros (D & L & H); (split; [exact D|split]).
  - apply line_radius. rewrite <- line_normB. exact L.
  - intros z Dz Lz. apply H; auto. rewrite line_normB. apply line_radius, Lz.
  - rewrite line_normB. apply line_radius, L.
  - intros z Dz Lz. apply H; auto. apply line_radius. rewrite <- line_normB. exact Lz.
Qed.
Lemma line_far (h : pfun R) t x : pfar (V := M L1) h t x <-> pfar (V := Line) h (t / sqrt b) x.
Proof.
  split; intros H y Hy; specialize (H y Hy).
  - apply line_radius_lt. rewrite <- line_normB. exact H.
  - rewrite line_normB. apply line_radius_lt, H.
Qed.
Lemma line_alignment (h : pfun R) t : palignment (V := M L1) h t <-> palignment (V := Line) h (t / sqrt b).
Proof.
  assert (E : forall x u s : R, inner (i := M L1) (plus (i := M L1) x (scal (i := M L1) (-1) u)) (plus (i := M L1) u (scal (i := M L1) (-1)
    s))
    = b * inner (i := Line) (plus (i := Line) x (scal (i := Line) (-1) u)) (plus (i := Line) u (scal (i := Line) (-1) s))) by reflexivity.
  split; intros (s & Hs & A); exists s; (split; [exact Hs|]); intros x u D F B.
  - apply line_far in F. apply line_brox in B. specialize (A x u D F B). rewrite E in A. apply Rmult_le_reg_l with b; auto. lra.
  - apply line_far in F. apply line_brox in B. specialize (A x u D F B). rewrite E. apply Rmult_le_pos; [lra|exact A].
Qed.
Lemma line_progress (h : pfun R) t : pprogress (V := M L1) h t <-> pprogress (V := Line) h (t / sqrt b).
Proof.
  split; intros P x D H; apply P; auto; intros u; specialize (H u); pose proof (line_brox h t x u); tauto.
Qed.
Lemma line_aligned (h : pfun R) t : pbroximally_aligned (V := M L1) h t <-> pbroximally_aligned (V := Line) h (t / sqrt b).
Proof. unfold pbroximally_aligned. rewrite line_alignment, line_progress. tauto. Qed.
Lemma line_radius_pos t : 0 < t -> 0 < t / sqrt b.
Proof. intros. apply Rdiv_lt_0_compat; auto. apply sqrt_lt_R0, Hb. Qed.
Lemma line_closed (f : efun L1) : closed f <-> pclosed (V := Line) (part f).
Proof. exact (closed_part (V := L1) f). Qed.
End LineB.
Lemma line_radius_1 t : t / sqrt 1 = t. Proof. rewrite sqrt_1. field. Qed.
