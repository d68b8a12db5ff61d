(** Proposition 1 in one variable. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Line.

Open Scope R_scope.
(* Proposition 1 on the line, X bounded or not *)
Lemma sup_closed (A : Line -> Prop) (a b : R) : pclosed_set A -> A a -> a <= b -> exists m : R, a <= m <= b /\ A m /\ forall s : R, A s -> s
  <= b -> s <= m.
Proof. intros CA Aa L. set (S := fun s : R => A s /\ s <= b). destruct (completeness S) as (m & UB & LUB). { exists b. intros s (_ & H);
  auto. } { exists a. split; auto. }
  assert (a <= m) by (apply UB; split; auto). assert (m <= b) by (apply LUB; intros s (_ & H'); auto). exists m. split; [lra|]. split.
  - apply NNPP; intro N. destruct (CA m N) as (r & Hr & K). assert (m <= m - r); [|lra]. apply LUB. intros s (As & Ls).
    destruct (Rle_dec s (m-r)); auto. exfalso.
    assert (s <= m) by (apply UB; split; auto). apply (K s); auto. rewrite line_dist, Rabs_right; lra.
  - intros s As Ls. apply UB; split; auto. Qed.
Lemma opp_closed (A : Line -> Prop) : pclosed_set A -> pclosed_set ((fun x : R => A (-x)) : Line -> Prop).
Proof. intros C x N. destruct (C (-x) N) as (r & Hr & K). exists r; split; auto. intros y L. apply K. rewrite line_dist in *.
  replace (-x - - y) with (-(x-y)) by ring. rewrite Rabs_Ropp; auto. Qed.
Lemma inf_closed (A : Line -> Prop) (a b : R) : pclosed_set A -> A b -> a <= b -> exists m : R, a <= m <= b /\ A m /\ forall s : R, A s -> a
  <= s -> m <= s.
Proof. intros CA Ab L. destruct (sup_closed _ (-b) (-a) (opp_closed A CA)) as (m & Hm & Am & U). rewrite Ropp_involutive; auto. lra.
  exists (-m). split; [lra|]. split; auto. intros s As Ls. specialize (U (-s)). rewrite Ropp_involutive in U. specialize (U As ltac:(lra)).
    lra. Qed.
Theorem prop_1_line (f : pfun Line) th : paiming f th -> pconnected_closed (pargmin f).
Proof. intros (Hth & G & Gr & Ai).
  assert (Q : forall A B : Line -> Prop, (forall x, pargmin f x <-> A x \/ B x) -> pclosed_set A -> pclosed_set B ->
    forall a b : R, A a -> B b -> a <= b -> exists x, A x /\ B x).
  { intros A B X CA CB a b Aa Bb L. apply NNPP; intro Dis.
    destruct (sup_closed A a b CA Aa L) as (m & Hm & Am & Um). destruct (inf_closed B m b CB Bb) as (n & Hn & Bn & Un). lra.
    assert (m <> n). { intros E. apply Dis. exists m. split; auto. rewrite E; auto. }
    destruct (line_mvt f G (0 : Line) (1 : Line) m n Gr) as (c & Hc & E). lra.
    assert (E' : f (0 + n*1)%R - f (0 + m*1)%R = (G (0 + c*1)%R : R)*1*(n-m)) by exact E. rewrite !Rplus_0_l, !Rmult_1_r in E'.
    assert (f m = f n). { apply Rle_antisym; apply X; auto; apply X; auto. }
    assert (Gc : G c = 0). { rewrite H0 in E'. assert ((G c : R) * (n-m) = 0) by lra. apply Rmult_integral in H1. destruct H1; auto. lra. }
    destruct (Ai c) as (p & (Xp & _) & K). specialize (K p Xp). rewrite Gc in K. change (th * (f c - f p) <= 0 * (c + -1*p)) in K.
      rewrite Rmult_0_l in K.
    assert (Xc : pargmin f c). { apply argmin_val with p; auto. apply Gr. apply Rmult_le_reg_l with th; auto. lra. }
    apply X in Xc. destruct Xc as [H1|H1]. specialize (Um c H1 ltac:(lra)). lra. specialize (Un c H1 ltac:(lra)). lra. }
  intros A B X CA CB (a & Aa) (b & Bb). destruct (Rle_dec a b). apply (Q A B X CA CB a b); auto.
  destruct (Q B A) with (a := b) (b := a) as (x & P); auto. intros y; rewrite X; tauto. lra. exists x; tauto. Qed.
