(* readings P of Lemma A.4 and of Theorem 4.1 ii.b fail in the plane on FOUR points, rule farthest, t = 1 *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Rd.

Open Scope R_scope.
Definition P2 := Rd 2.
Definition pt (a b : R) : P2 := (a,(b,tt)).
Lemma d2 (a b c d : R) : <<pt a b [-] pt c d, pt a b [-] pt c d>> = (a-c)*(a-c) + (b-d)*(b-d).
Proof. simpl. ring. Qed.
Lemma al2 (a b c d e g : R) : <<pt a b [-] pt c d, pt c d [-] pt e g>> = (a-c)*(c-e) + (b-d)*(d-g).
Proof. simpl. ring. Qed.
Lemma le1 (x y : P2) : dist x y <= 1 <-> <<x[-]y,x[-]y>> <= 1.
Proof. rewrite <- dist_sq. pose proof (dist_ge0 x y). split; intros. nra. apply sq_le; lra. Qed.
Lemma gt1 (x y : P2) : 1 < dist x y <-> 1 < <<x[-]y,x[-]y>>.
Proof. rewrite <- dist_sq. pose proof (dist_ge0 x y). split; intros. nra. destruct (Rlt_dec 1 (dist x y)); auto. nra. Qed.
Lemma ledist (x y z : P2) : <<x[-]y,x[-]y>> <= <<x[-]z,x[-]z>> -> dist x y <= dist x z.
Proof. intros. apply sq_le. apply dist_ge0. rewrite !dist_sq; auto. Qed.
Definition o := pt 0 0. Definition x0 := pt 0 (6/5). Definition x1 := pt (2/5) 1. Definition x2 := pt 0 1.
Definition fP : pfun P2 := {| pdom := fun p => p = o \/ p = x0 \/ p = x1 \/ p = x2;
  pval := fun p : P2 => if Req_EM_T (fst (snd p)) 0 then 0 else if Req_EM_T (fst (snd p)) 1 then 1 else 2 |}.
Ltac vv := simpl; repeat match goal with |- context[Req_EM_T ?a ?b] => destruct (Req_EM_T a b); try (exfalso; lra) end; auto.
Lemma fo : fP o = 0. Proof. vv. Qed. Lemma f0 : fP x0 = 2. Proof. vv. Qed.
Lemma f1 : fP x1 = 1. Proof. vv. Qed. Lemma f2 : fP x2 = 1. Proof. vv. Qed.
Ltac fv := rewrite ?fo, ?f0, ?f1, ?f2 in *.
Ltac geo := rewrite ?le1, ?gt1 in *; unfold o, x0, x1, x2 in *; rewrite ?d2, ?al2 in *; try lra.
Ltac cases D := destruct D as [D|[D|[D|D]]]; rewrite D in *; clear D.
Lemma Do : pdom fP o. Proof. simpl; auto. Qed. Lemma D0 : pdom fP x0. Proof. simpl; auto. Qed.
Lemma D1 : pdom fP x1. Proof. simpl; auto. Qed. Lemma D2 : pdom fP x2. Proof. simpl; auto. Qed.
#[local] Hint Resolve Do D0 D1 D2 : core.
Opaque inner plus scal.
Lemma argP x : pargmin fP x <-> x = o.
Proof. split. intros (D & M). specialize (M o Do). cases D; fv; auto; exfalso; lra.
  intros ->. split; auto. intros y D. cases D; fv; lra. Qed.
Lemma farP x : pfar fP 1 x <-> 1 < dist x o.
Proof. split. intros F. apply F, argP; auto. intros H y Y. apply argP in Y; subst; auto. Qed.
Lemma b01 : pbrox fP 1 x0 x1. Proof. split; auto. split. geo. intros z D L. cases D; fv; try lra. exfalso. geo. Qed.
Lemma b02 : pbrox fP 1 x0 x2. Proof. split; auto. split. geo. intros z D L. cases D; fv; try lra. exfalso. geo. Qed.
Lemma b12 : pbrox fP 1 x1 x2. Proof. split; auto. split. geo. intros z D L. cases D; fv; try lra. exfalso. geo. Qed.
Lemma n01 : x1 <> x0. Proof. intros E. apply (f_equal (fun p : P2 => fst p)) in E. simpl in E. lra. Qed.
Lemma n12 : x2 <> x1. Proof. intros E. apply (f_equal (fun p : P2 => fst p)) in E. simpl in E. lra. Qed.
Lemma brox_far_val x u : pbrox fP 1 x u -> x = x0 \/ x = x1 -> u = x1 \/ u = x2.
Proof. intros (D & L & M) [-> | ->].
  - specialize (M x1 D1 ltac:(geo)). cases D; auto; exfalso; fv; [|lra]. geo.
  - specialize (M x1 D1 ltac:(geo)). cases D; auto; exfalso; fv; [|lra]. geo. Qed.
Theorem alignedP : palignment_at fP 1 o.
Proof. split. apply argP; auto. intros x u D F B. assert (F2 := proj1 (farP x) F). clear F. cases D; try (exfalso; geo; fail).
  - destruct (brox_far_val _ _ B (or_introl eq_refl)) as [->| ->]; geo.
  - destruct (brox_far_val _ _ B (or_intror eq_refl)) as [->| ->]; geo. Qed.
Theorem progressP : pprogress fP 1.
Proof. intros x D B. cases D; try (apply argP; auto; fail); exfalso.
  - apply n01. apply B, b01. - apply n12. apply B, b12.
  - assert (E : o = x2). { apply B. split; auto. split. geo. intros z D L. cases D; fv; lra. } apply (f_equal fP) in E. fv. lra. Qed.
Theorem reading_P_refuted : pbroximally_aligned fP 1 /\ palignment_at fP 1 o /\ pfar fP 1 x0 /\ pfar fP 1 x1 /\
  pfarthest fP 1 x0 x1 /\ pfarthest fP 1 x1 x2 /\ ~ 1 < dist x0 x2 /\
  ~ dist x2 o * dist x2 o <= dist x0 o * dist x0 o - 1*1/2.
Proof. split. split. exists o. apply alignedP. apply progressP. split. apply alignedP.
  split. apply farP; geo. split. apply farP; geo. split; [|split; [|split]].
  - split. apply b01. intros u B. apply ledist. destruct (brox_far_val _ _ B (or_introl eq_refl)) as [->| ->]; geo.
  - split. apply b12. intros u B. apply ledist. destruct (brox_far_val _ _ B (or_intror eq_refl)) as [->| ->]; geo.
  - intros L. geo.
  - rewrite !dist_sq. geo. Qed.
