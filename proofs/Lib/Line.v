(* the real line: refutations by small functions *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Growth.

Open Scope R_scope.
Definition Line : IPS. refine {| E := R; zero := 0; plus := Rplus; scal := Rmult; inner := Rmult |}; intros; try ring.
exact (Rle_0_sqr x). apply Rsqr_0_uniq; exact H. Defined.
Lemma line_dist (x y : R) : dist (V := Line) x y = Rabs (x - y).
Proof. unfold dist, norm. change (sqrt ((x + -1*y)*(x + -1*y)) = Rabs (x-y)). replace (x + -1*y) with (x-y) by ring. apply sqrt_Rsqr_abs.
  Qed.
Lemma line_inner (x y : R) : inner (i := Line) x y = x*y. Proof. reflexivity. Qed.
Lemma line_align (x u y : R) : inner (i := Line) (plus (i:=Line) x (scal (i:=Line) (-1) u)) (plus (i:=Line) u (scal (i:=Line) (-1) y)) =
  (x-u)*(u-y).
Proof. change ((x + -1*u)*(u + -1*y) = (x-u)*(u-y)). ring. Qed.

(* Proposition 3: points 0, 2, 3 with values 0, 2, 1 *)
Definition d3 (x : R) := x = 0 \/ x = 2 \/ x = 3.
Definition v3 (x : R) := if Req_EM_T x 0 then 0 else if Req_EM_T x 2 then 2 else 1.
Definition f3 : pfun Line := {| pdom := d3 : Line -> Prop; pval := v3 |}.
Lemma v3_0 : v3 0 = 0. Proof. unfold v3. destruct (Req_EM_T 0 0); lra. Qed.
Lemma v3_2 : v3 2 = 2. Proof. unfold v3. destruct (Req_EM_T 2 0); [lra|]. destruct (Req_EM_T 2 2); lra. Qed.
Lemma v3_3 : v3 3 = 1. Proof. unfold v3. destruct (Req_EM_T 3 0); [lra|]. destruct (Req_EM_T 3 2); lra. Qed.
Ltac v3 := rewrite ?v3_0, ?v3_2, ?v3_3 in *.
Ltac dd := rewrite ?line_dist in *; unfold Rabs in *; repeat destruct (Rcase_abs _); try lra.
Lemma arg3 (x : Line) : pargmin f3 x <-> x = 0.
Proof. split.
  - intros (D & M). simpl in *. specialize (M 0 (or_introl eq_refl)). destruct D as [-> | [-> | ->]]; v3; auto; lra.
  - intros ->. split. left; auto. simpl. intros y [-> | [-> | ->]]; v3; lra. Qed.
Lemma al3 t : palignment f3 t <-> forall x u, d3 x -> pfar f3 t x -> pbrox f3 t x u -> 0 <= (x-u)*(u-0).
Proof. split. intros (xs & Hx & A) x u D F B. apply arg3 in Hx; subst. specialize (A x u D F B). rewrite line_align in A. auto.
  intros H. exists 0. split. apply arg3; auto. intros x u D F B. rewrite line_align. apply H; auto. Qed.
Lemma far3 t (x : Line) : pfar f3 t x <-> t < Rabs (x - 0).
Proof. split. intros F. rewrite <- line_dist. apply F, arg3; auto. intros H y Y. apply arg3 in Y; subst. rewrite line_dist; auto. Qed.
Theorem prop_3_half : palignment f3 (1/2).
Proof. apply al3. intros x u D F ([-> | [-> | ->]] & L & _); destruct D as [-> | [-> | ->]]; rewrite line_dist in L; try lra; exfalso; dd.
  Qed.
Theorem prop_3_one : ~ palignment f3 1.
Proof. intros A. rewrite al3 in A. assert (pbrox f3 1 2 3). { split. right; right; auto. split. dd. intros z [-> | [-> | ->]] L; simpl; v3;
  try lra. dd. }
  specialize (A 2 3 ltac:(right; left; auto) ltac:(apply far3; dd) H). lra. Qed.
Theorem prop_3_three : palignment f3 3.
Proof. apply al3. intros x u D F _. apply far3 in F. exfalso. destruct D as [-> | [-> | ->]]; dd. Qed.
Theorem prop_3_1 : exists f t1 t2, 0 < t1 < t2 /\ palignment (V := Line) f t1 /\ ~ palignment f t2.
Proof. exists f3, (1/2), 1. split. lra. split. apply prop_3_half. apply prop_3_one. Qed.
Theorem prop_3_2 : exists f t1 t2, 0 < t1 < t2 /\ palignment (V := Line) f t2 /\ ~ palignment f t1.
Proof. exists f3, 1, 3. split. lra. split. apply prop_3_three. apply prop_3_one. Qed.

(* Lemma 5.1 keeps closedness if phi is lsc on the range AND phi tends to +inf with f (or the domain is closed) *)
Section Closed.
Context {V : IPS}.
Theorem lem_5_1_closed (phi : R -> R) (f : pfun V) : increasing_on_range phi f -> pclosed f ->
  (forall x c, pdom f x -> c < phi (f x) -> exists e, 0 < e /\ forall y, pdom f y -> f x - e < f y -> c < phi (f y)) ->
  ((forall c, exists r, forall y, pdom f y -> r < f y -> c < phi (f y)) \/ (forall x, ~ pdom f x -> exists r, 0 < r /\ forall y, dist x y <
    r -> ~ pdom f y)) ->
  pclosed (compose phi f).
Proof. intros I Cl L H x c Hc. simpl in *. destruct (classic (pdom f x)) as [D|D].
  - destruct (L x c D (Hc D)) as (e & He & K). destruct (Cl x (f x - e)) as (r & Hr & M). intros; lra. exists r; split; auto.
  - destruct H as [H|H].
    + destruct (H c) as (r & K). destruct (Cl x r) as (d & Hd & M). tauto. exists d; split; auto.
    + destruct (H x D) as (r & Hr & K). exists r; split; auto. intros y Ly Dy. destruct (K y Ly Dy). Qed.
End Closed.
(* without it: f = x + 1/x on x > 0 is closed with minimizer 1, phi(r) = - 1/r is continuous and increasing on r >= 2, phi o f is not closed
  at 0 *)
Definition fx : pfun Line := {| pdom := (fun x : R => 0 < x) : Line -> Prop; pval := fun x : R => x + /x |}.
Definition ph (r : R) := - / r.
Lemma fx_ge (x : R) : 0 < x -> 2 <= x + /x.
Proof. intros H. assert (0 < /x) by (apply Rinv_0_lt_compat; auto). assert (x * /x = 1) by (field; lra). pose proof (Rle_0_sqr (x - 1)).
  unfold Rsqr in *.
  apply Rmult_le_reg_l with x; auto. rewrite Rmult_plus_distr_l, H1. lra. Qed.
Theorem lem_5_1_not_closed : pargmin fx 1 /\ pclosed fx /\ increasing_on_range ph fx /\ ~ pclosed (compose ph fx).
Proof. repeat split.
  - simpl. lra.
  - simpl. intros y Hy. rewrite Rinv_1. pose proof (fx_ge y Hy). lra.
  - intros x c H. simpl in *. destruct (Rlt_dec 0 x) as [P|P].
    + specialize (H P). (* continuity at x from the right bound *)
      assert (Px : 0 < /x) by (apply Rinv_0_lt_compat; auto). set (e := x + /x - c). assert (0 < e) by (unfold e; lra).
      assert (Xi : x * /x = 1) by (field; lra).
      set (d := Rmin (e/4) (e*(x*x)/4)). assert (Hxx : 0 < x*x) by (apply Rmult_lt_0_compat; auto).
        assert (Hxe : 0 < e*(x*x)) by (apply Rmult_lt_0_compat; auto). assert (Hx4 : 0 < e*(x*x)/4) by lra.
        assert (Hd : 0 < d) by (apply Rmin_pos; lra). exists d. split; auto.
      assert (d <= e/4) by apply Rmin_l. assert (d <= e*(x*x)/4) by apply Rmin_r.
      intros y L Hy. rewrite line_dist in L. apply Rabs_def2 in L.
      assert (Yi : y * /y = 1) by (field; lra). assert (0 < /y) by (apply Rinv_0_lt_compat; auto).
      (* /y >= /x - (y-x)/x^2 *)
      assert (/x - (y - x)*(/x*/x) <= /y). { apply Rmult_le_reg_l with y; auto. rewrite Yi.
        replace (y*(/x - (y-x)*(/x*/x))) with (1 - ((y-x)*/x)*((y-x)*/x)) by (field; lra). pose proof (Rle_0_sqr ((y-x)*/x)).
        unfold Rsqr in *; lra. }
      assert ((y-x)*(/x*/x) <= e/4). { replace (e/4) with (e*(x*x)/4*(/x*/x)) by (field; lra). apply Rmult_le_compat_r. nra. lra. }
      unfold e in *. lra.
    + exists (/ (Rabs c + 1)). pose proof (Rabs_pos c). split. apply Rinv_0_lt_compat; lra. intros y L Hy. rewrite line_dist in L.
      apply Rabs_def2 in L. assert (y < / (Rabs c + 1)) by lra. pose proof (Rle_abs c).
      assert (Rabs c + 1 < /y). { rewrite <- (Rinv_inv (Rabs c + 1)). apply Rinv_lt_contravar; auto. apply Rmult_lt_0_compat; auto.
        apply Rinv_0_lt_compat; lra. } lra.
  - intros x y Dx Dy L. simpl in *. unfold ph. pose proof (fx_ge x Dx). pose proof (fx_ge y Dy). apply Ropp_lt_contravar, Rinv_lt_contravar;
    auto. nra.
  - intros C. destruct (C 0 0) as (r & Hr & K). simpl; lra. specialize (K (r/2)). rewrite line_dist in K.
    assert (0 < r/2) by lra. specialize (K ltac:(rewrite Rabs_left; lra) H). simpl in K. unfold ph in K. pose proof (fx_ge _ H).
    assert (0 < / (r/2 + / (r/2))) by (apply Rinv_0_lt_compat; lra). lra. Qed.

(* in one dimension quasar convexity (indeed strict star quasiconvexity with convex domain) implies quasiconvexity *)
Theorem star_quasi_line (f : pfun Line) : pstar_quasiconvex f -> pquasiconvex f.
Proof. intros (xs & Hx & K).
  (* between xs and x the value is at most f x *)
  assert (B : forall x z : R, pdom f x -> (xs <= z <= x \/ x <= z <= xs) -> pdom f z /\ f z <= f x).
  { intros x z D H. destruct (Req_dec z x) as [->|N1]. split; auto; lra. destruct (Req_dec z xs) as [->|N2]. split. apply Hx. apply Hx;
    auto.
    set (a := (z - x)/(xs - x)). assert (E : a*(xs-x) = z - x) by (unfold a; field; lra).
    assert (0 < a < 1). { destruct H; split; nra. } destruct (K x a D H0) as (D' & L).
    replace (cvx a xs x) with (z : Line) in D', L. auto. unfold cvx. simpl. lra. }
  assert (Q : forall (x y : R) a, pdom f x -> pdom f y -> 0 <= a <= 1 -> pdom f (@cvx Line a x y) /\ f (@cvx Line a x y) <= Rmax (f x) (f
    y)).
  { intros x y a Dx Dy Ha. set (z := @cvx Line a x y : R). assert (Ez : z = a*x + (1-a)*y) by reflexivity.
    pose proof (Rmax_l (f x) (f y)). pose proof (Rmax_r (f x) (f y)).
    assert (xs <= z <= x \/ x <= z <= xs \/ xs <= z <= y \/ y <= z <= xs) as C.
    { assert (x <= z <= y \/ y <= z <= x) by (destruct (Rle_dec x y); [left|right]; rewrite Ez; split; nra). destruct (Rle_dec xs z);
      destruct H1; lra. }
    assert (D : (pdom f z /\ f z <= f x) \/ (pdom f z /\ f z <= f y)).
    { destruct C as [C|[C|[C|C]]]; [left|left|right|right]; apply B; auto. }
    destruct D as [(D1 & D2)|(D1 & D2)]; split; auto; lra. }
  split. intros x y a Dx Dy Ha. apply Q; auto. intros x y a Dx Dy Ha. apply Q; auto. Qed.
