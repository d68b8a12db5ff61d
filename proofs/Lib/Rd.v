(** R^d with the dot product, and with the inner product of a symmetric positive definite matrix. *)
From Coq Require Import Reals Lra Psatz.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions.

Open Scope R_scope.
Fixpoint vec (d : nat) : Type := match d with O => unit | S d => (R * vec d)%type end.
Fixpoint v0 d : vec d := match d with O => tt | S d => (0, v0 d) end.
Fixpoint vadd d : vec d -> vec d -> vec d := match d with O => fun _ _ => tt | S d => fun x y => (fst x + fst y, vadd d (snd x) (snd y))
  end.
Fixpoint vscal d (a : R) : vec d -> vec d := match d with O => fun _ => tt | S d => fun x => (a * fst x, vscal d a (snd x)) end.
Fixpoint dot d : vec d -> vec d -> R := match d with O => fun _ _ => 0 | S d => fun x y => fst x * fst y + dot d (snd x) (snd y) end.
(* a d x m matrix is a vector of rows: B x *)
Fixpoint rows (m d : nat) : Type := match m with O => unit | S m => (vec d * rows m d)%type end.
Fixpoint mulv m d : rows m d -> vec d -> vec m := match m with O => fun _ _ => tt | S m => fun B x => (dot d (fst B) x, mulv m d (snd B) x)
  end.
Definition mat d := rows d d.
Definition innerB d (B : mat d) x y := dot d x (mulv d d B y).
Definition SPD d (B : mat d) := (forall x y, innerB d B x y = innerB d B y x) /\ (forall x, x <> v0 d -> 0 < innerB d B x x).

Lemma vadd_comm d x y : vadd d x y = vadd d y x. Proof. revert x y; induction d; simpl; intros; auto. f_equal; auto; ring. Qed.
Lemma vadd_assoc d x y z : vadd d x (vadd d y z) = vadd d (vadd d x y) z. Proof. revert x y z; induction d; simpl; intros; auto. f_equal;
  auto; ring. Qed.
Lemma vadd_0 d x : vadd d x (v0 d) = x. Proof. revert x; induction d; simpl; intros. destruct x; auto. destruct x; simpl; f_equal; auto;
  ring. Qed.
Lemma vadd_opp d x : vadd d x (vscal d (-1) x) = v0 d. Proof. revert x; induction d; simpl; intros; auto. f_equal; auto; ring. Qed.
Lemma vscal_1 d x : vscal d 1 x = x. Proof. revert x; induction d; simpl; intros. destruct x; auto. destruct x; simpl; f_equal; auto; ring.
  Qed.
Lemma vscal_scal d a b x : vscal d a (vscal d b x) = vscal d (a*b) x. Proof. revert x; induction d; simpl; intros; auto. f_equal; auto;
  ring. Qed.
Lemma vscal_add d a x y : vscal d a (vadd d x y) = vadd d (vscal d a x) (vscal d a y). Proof. revert x y; induction d; simpl; intros; auto.
  f_equal; auto; ring. Qed.
Lemma vscal_plus d a b x : vscal d (a+b) x = vadd d (vscal d a x) (vscal d b x). Proof. revert x; induction d; simpl; intros; auto. f_equal;
  auto; ring. Qed.
Lemma dot_add d x y z : dot d (vadd d x y) z = dot d x z + dot d y z. Proof. revert x y z; induction d; simpl; intros. ring. rewrite IHd;
  ring. Qed.
Lemma dot_scal d a x z : dot d (vscal d a x) z = a * dot d x z. Proof. revert x z; induction d; simpl; intros. ring. rewrite IHd; ring. Qed.
Lemma dot_sym d x y : dot d x y = dot d y x. Proof. revert x y; induction d; simpl; intros; auto. rewrite IHd; ring. Qed.
Lemma dot_pos d x : 0 <= dot d x x. Proof. revert x; induction d; intros x; simpl. apply Rle_refl. destruct x as [a x]; simpl.
  specialize (IHd x). pose proof (Rle_0_sqr a) as Q. unfold Rsqr in Q. apply Rplus_le_le_0_compat; auto. Qed.
Lemma dot_def d x : dot d x x = 0 -> x = v0 d. Proof. revert x; induction d; simpl; intros. destruct x; auto.
  destruct x as [a x]; simpl in *. pose proof (dot_pos d x). pose proof (Rle_0_sqr a) as Q. unfold Rsqr in Q.
    assert (a = 0) by (apply Rsqr_0_uniq; unfold Rsqr; lra). subst.
  f_equal. apply IHd. lra. Qed.
Lemma v0_dec d (x : vec d) : x = v0 d \/ x <> v0 d.
Proof. destruct (Req_dec (dot d x x) 0). left; apply dot_def; auto. right; intros ->; apply H.
  clear H; induction d; simpl; auto. rewrite IHd; ring. Qed.
Lemma dot_v0 d y : dot d (v0 d) y = 0. Proof. revert y; induction d; simpl; intros; auto. rewrite IHd; ring. Qed.

Definition Rd (d : nat) : IPS := {| E := vec d; zero := v0 d; plus := vadd d; scal := vscal d; inner := dot d;
  plus_comm := vadd_comm d; plus_assoc := vadd_assoc d; plus_0_r := vadd_0 d; plus_opp_r := vadd_opp d;
  scal_1 := vscal_1 d; scal_scal := vscal_scal d; scal_plus_r := vscal_add d; scal_plus_l := vscal_plus d;
  inner_sym := dot_sym d; inner_plus_l := dot_add d; inner_scal_l := dot_scal d; inner_pos := dot_pos d; inner_def := dot_def d |}.

Section B.
Variables (d : nat) (B : mat d). Hypothesis (HB : SPD d B).
Lemma iB_pos x : 0 <= innerB d B x x.
Proof. destruct (v0_dec d x) as [->|N]. unfold innerB. rewrite dot_v0. lra. left; apply HB; auto. Qed.
Lemma iB_def x : innerB d B x x = 0 -> x = v0 d.
Proof. intros. destruct (v0_dec d x) as [|N]; auto. apply HB in N. lra. Qed.
Definition RdB : IPS := {| E := vec d; zero := v0 d; plus := vadd d; scal := vscal d; inner := innerB d B;
  plus_comm := vadd_comm d; plus_assoc := vadd_assoc d; plus_0_r := vadd_0 d; plus_opp_r := vadd_opp d;
  scal_1 := vscal_1 d; scal_scal := vscal_scal d; scal_plus_r := vscal_add d; scal_plus_l := vscal_plus d;
  inner_sym := proj1 HB; inner_plus_l := fun x y z => dot_add d x y _; inner_scal_l := fun a x z => dot_scal d a x _;
  inner_pos := iB_pos; inner_def := iB_def |}.
End B.
