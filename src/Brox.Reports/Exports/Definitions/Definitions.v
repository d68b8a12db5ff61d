(*:: base : *)
From Coq Require Import QArith List ZArith Qround.
Import ListNotations.
Open Scope Q_scope.

(* ---- Statements that a computation decides. *)
Class Decidable (P : Prop) := { decide : bool; decide_iff : decide = true <-> P }.
Arguments decide P {_}.
Arguments decide_iff P {_}.

Lemma decided (P : Prop) {d : Decidable P} : decide P = true -> P.
Proof. apply (decide_iff P). Qed.

Lemma decide_false (P : Prop) {d : Decidable P} : decide P = false <-> ~ P.
Proof.
  destruct d as [b [sound complete]]; simpl; destruct b; split; intro H.
  - discriminate H.
  - exfalso; exact (H (sound eq_refl)).
  - intro p; discriminate (complete p).
  - reflexivity.
Qed.

#[export] Instance dec_le (a b : Q) : Decidable (a <= b) := {| decide := Qle_bool a b; decide_iff := Qle_bool_iff a b |}.
#[export] Instance dec_eq (a b : Q) : Decidable (a == b) := {| decide := Qeq_bool a b; decide_iff := Qeq_bool_iff a b |}.

Lemma and_iff (P Q : Prop) {p : Decidable P} {q : Decidable Q} : decide P && decide Q = true <-> P /\ Q.
Proof. rewrite Bool.andb_true_iff, (decide_iff P), (decide_iff Q). reflexivity. Qed.
#[export] Instance dec_and (P Q : Prop) {p : Decidable P} {q : Decidable Q} : Decidable (P /\ Q) :=
  {| decide := decide P && decide Q; decide_iff := and_iff P Q |}.

Lemma or_iff (P Q : Prop) {p : Decidable P} {q : Decidable Q} : decide P || decide Q = true <-> P \/ Q.
Proof. rewrite Bool.orb_true_iff, (decide_iff P), (decide_iff Q). reflexivity. Qed.
#[export] Instance dec_or (P Q : Prop) {p : Decidable P} {q : Decidable Q} : Decidable (P \/ Q) :=
  {| decide := decide P || decide Q; decide_iff := or_iff P Q |}.

Lemma imp_iff (P Q : Prop) {p : Decidable P} {q : Decidable Q} : implb (decide P) (decide Q) = true <-> (P -> Q).
Proof.
  destruct p as [b [sound complete]]; simpl; destruct b; simpl.
  - rewrite (decide_iff Q). split; [intros H _; exact H | intro H; exact (H (sound eq_refl))].
  - split; [intros _ h; discriminate (complete h) | reflexivity].
Qed.
#[export] Instance dec_imp (P Q : Prop) {p : Decidable P} {q : Decidable Q} : Decidable (P -> Q) :=
  {| decide := implb (decide P) (decide Q); decide_iff := imp_iff P Q |}.

Lemma not_iff (P : Prop) {p : Decidable P} : negb (decide P) = true <-> ~ P.
Proof. rewrite Bool.negb_true_iff. apply decide_false. Qed.
#[export] Instance dec_not (P : Prop) {p : Decidable P} : Decidable (~ P) :=
  {| decide := negb (decide P); decide_iff := not_iff P |}.

Lemma lt_iff (a b : Q) : negb (Qle_bool b a) = true <-> a < b.
Proof.
  rewrite Bool.negb_true_iff, <- Bool.not_true_iff_false, Qle_bool_iff. split; [apply Qnot_le_lt | apply Qlt_not_le].
Qed.
#[export] Instance dec_lt (a b : Q) : Decidable (a < b) := {| decide := negb (Qle_bool b a); decide_iff := lt_iff a b |}.

#[export] Instance dec_true : Decidable True := {| decide := true; decide_iff := conj (fun _ => I) (fun _ => eq_refl) |}.
Lemma false_iff : false = true <-> False.
Proof. split; [intro H; discriminate H | intro H; destruct H]. Qed.
#[export] Instance dec_false : Decidable False := {| decide := false; decide_iff := false_iff |}.

Lemma every_iff {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} :
  forallb (fun x => decide (P x)) l = true <-> forall x, In x l -> P x.
Proof.
  rewrite forallb_forall. split; intros H x Hx; apply (decide_iff (P x)); exact (H x Hx).
Qed.
#[export] Instance dec_every {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} : Decidable (forall x, In x l -> P x) :=
  {| decide := forallb (fun x => decide (P x)) l; decide_iff := every_iff l P |}.

Lemma some_iff {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} :
  existsb (fun x => decide (P x)) l = true <-> exists x, In x l /\ P x.
Proof.
  rewrite existsb_exists. split; intros [x [Hx H]]; exists x; (split; [exact Hx | apply (decide_iff (P x)); exact H]).
Qed.
#[export] Instance dec_some {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} : Decidable (exists x, In x l /\ P x) :=
  {| decide := existsb (fun x => decide (P x)) l; decide_iff := some_iff l P |}.

Ltac by_computation := match goal with |- ?P => apply (decided P) end; vm_compute; reflexivity.

(* ---- Functions: finitely many points with their values; +inf elsewhere. *)
Definition point := list Q.
Definition function := list (point * Q).
Definition metric := list (list Q).

Fixpoint dot (x y : point) : Q := match x, y with a :: x', b :: y' => a * b + dot x' y' | _, _ => 0 end.
Fixpoint sub (x y : point) : point := match x, y with a :: x', b :: y' => (a - b) :: sub x' y' | _, _ => [] end.
(* <x, y>_B = x'By *)
Definition inner (B : metric) (x y : point) : Q := Qred (dot x (map (fun row => dot row y) B)).
(* |x - y|_B^2 *)
Definition squared_distance (B : metric) (x y : point * Q) : Q := inner B (sub (fst x) (fst y)) (sub (fst x) (fst y)).

Fixpoint same (x y : point) : Prop :=
  match x, y with a :: x', b :: y' => a == b /\ same x' y' | [], [] => True | _, _ => False end.
#[export] Instance dec_same (x y : point) : Decidable (same x y).
Proof. revert y; induction x as [| a x' h]; intros [| b y']; simpl; exact _. Defined.

(* No point has two values. *)
Definition is_function (f : function) : Prop := forall x, In x f -> forall y, In y f -> same (fst x) (fst y) -> snd x == snd y.
#[export] Instance dec_is_function f : Decidable (is_function f).
Proof. unfold is_function; exact _. Defined.

(* x is in X = argmin f. *)
Definition minimizer (f : function) (x : point * Q) : Prop := forall z, In z f -> snd x <= snd z.
#[export] Instance dec_minimizer f x : Decidable (minimizer f x).
Proof. unfold minimizer; exact _. Defined.

(*:: ball : base *)

(* ---- Balls of the metric B with the squared radius tt = t^2. *)
(* z is in Ball(x, t). *)
Definition near (tt : Q) (B : metric) (x z : point * Q) : Prop := squared_distance B x z <= tt.
#[export] Instance dec_near tt B x z : Decidable (near tt B x z).
Proof. unfold near; exact _. Defined.

(* dist(x, X) > t *)
Definition far (tt : Q) (B : metric) (f : function) (x : point * Q) : Prop := forall z, In z f -> minimizer f z -> ~ near tt B x z.
#[export] Instance dec_far tt B f x : Decidable (far tt B f x).
Proof. unfold far; exact _. Defined.

(* f(u) <= min of f over Ball(x, t) *)
Definition at_most_ball_minimum (tt : Q) (B : metric) (f : function) (x u : point * Q) : Prop := forall z, In z f -> near tt B x z -> snd u <= snd z.
#[export] Instance dec_at_most_ball_minimum tt B f x u : Decidable (at_most_ball_minimum tt B f x u).
Proof. unfold at_most_ball_minimum; exact _. Defined.

(* u is in brox_t(x), the minimizers of f over Ball(x, t). *)
Definition brox (tt : Q) (B : metric) (f : function) (x u : point * Q) : Prop := near tt B x u /\ at_most_ball_minimum tt B f x u.
#[export] Instance dec_brox tt B f x u : Decidable (brox tt B f x u).
Proof. unfold brox; exact _. Defined.

(*:: serves : ball *)

(* s is in X, and <x-u, u-s>_B >= 0 for every far x and every u that c asks for. *)
Definition serves (tt : Q) (B : metric) (f : function) (c : point * Q -> point * Q -> Prop) (s : point * Q) : Prop :=
  minimizer f s /\ forall x, In x f -> far tt B f x -> forall u, In u f -> c x u -> 0 <= inner B (sub (fst x) (fst u)) (sub (fst u) (fst s)).
#[export] Instance dec_serves tt B f c s {d : forall x u, Decidable (c x u)} : Decidable (serves tt B f c s).
Proof. unfold serves; exact _. Defined.

(*:: least : base *)

(* f* = min f *)
Definition lowest_of (l : list Q) : Q := match l with [] => 0 | a :: l' => fold_right (fun b m => if Qle_bool b m then b else m) a l' end.
Definition least (f : function) : Q := lowest_of (map snd f).

(*:: lengths : least *)

(* |x - y|^2 in the Euclidean norm. *)
Definition squared_length (x y : point * Q) : Q := dot (sub (fst x) (fst y)) (sub (fst x) (fst y)).
(* The least d(s) for s in X: with squared lengths from x, dist(x, X)^2. *)
Definition to_minimizers (d : point * Q -> Q) (f : function) : Q := lowest_of (map d (filter (fun s => decide (minimizer f s)) f)).
(* p is one of the points of X nearest to x. *)
Definition nearest (f : function) (x p : point * Q) : Prop := minimizer f p /\ forall s, In s f -> minimizer f s -> squared_length x p <= squared_length x s.
#[export] Instance dec_nearest f x p : Decidable (nearest f x p).
Proof. unfold nearest; exact _. Defined.

(*:: vectors : base *)

Fixpoint plus (x y : point) : point := match x, y with a :: x', b :: y' => (a + b) :: plus x' y' | _, _ => [] end.
Definition times (a : Q) (x : point) : point := map (Qmult a) x.
(* a x + (1 - a) y *)
Definition mix (a : Q) (x y : point) : point := plus y (times a (sub x y)).

(*:: line : vectors *)

(* The a with z = a x + (1 - a) y, if z is on the line through x and y, x != y. *)
Definition weight (x y z : point * Q) : Q := dot (sub (fst z) (fst y)) (sub (fst x) (fst y)) / dot (sub (fst x) (fst y)) (sub (fst x) (fst y)).
Definition on_line (x y z : point * Q) : Prop := same (fst z) (mix (weight x y z) (fst x) (fst y)).
#[export] Instance dec_on_line x y z : Decidable (on_line x y z).
Proof. unfold on_line; exact _. Defined.
(* z is in (x, y), and in [x, y]. *)
Definition between (x y z : point * Q) : Prop := ~ same (fst x) (fst y) /\ (on_line x y z /\ (0 < weight x y z /\ weight x y z < 1)).
#[export] Instance dec_between x y z : Decidable (between x y z).
Proof. unfold between; exact _. Defined.
Definition within (x y z : point * Q) : Prop := same (fst z) (fst x) \/ (same (fst z) (fst y) \/ between x y z).
#[export] Instance dec_within x y z : Decidable (within x y z).
Proof. unfold within; exact _. Defined.

(*:: numbers : base *)

Definition maximum (a b : Q) : Q := if Qle_bool a b then b else a.
Definition minimum (a b : Q) : Q := if Qle_bool a b then a else b.
Definition absolute (a : Q) : Q := if Qle_bool 0 a then a else - a.
(* c sqrt(d) <= e, for d >= 0 *)
Definition root_at_most (c d e : Q) : Prop := (0 <= c /\ (0 <= e /\ c * c * d <= e * e)) \/ (c <= 0 /\ (0 <= e \/ e * e <= c * c * d)).
#[export] Instance dec_root_at_most c d e : Decidable (root_at_most c d e).
Proof. unfold root_at_most; exact _. Defined.

(*:: candidates : base *)

(* Where the truth of a statement about a number changes at the numbers of a list only, these decide it: the numbers, one between any two, one beyond each end. *)
Definition candidates (l : list Q) : list Q :=
  l ++ flat_map (fun a => map (fun b => (a + b) / 2) l) l ++ map (fun a => a + 1) l ++ map (fun a => a - 1) l.
(* The c with rest + slope c = 0. *)
Definition root (rest slope : Q) : list Q := [- rest / slope].

(*:: operations : base *)

(* ---- Functions made of functions. *)
Definition at_point (f : function) (p : point) : list Q := map snd (filter (fun z => decide (same (fst z) p)) f).
(* On the common domain. *)
Definition combine_values (c : Q -> Q -> Q) (f g : function) : function := flat_map (fun x => map (fun v => (fst x, c (snd x) v)) (at_point g (fst x))) f.
Definition sum_of (f g : function) : function := combine_values Qplus f g.
Definition maximum_of (f g : function) : function := combine_values (fun a b => if Qle_bool a b then b else a) f g.
(* On the union of the domains. *)
Definition minimum_of (f g : function) : function :=
  map (fun x => (fst x, fold_right (fun a b => if Qle_bool a b then a else b) (snd x) (at_point g (fst x)))) f
  ++ filter (fun x => match at_point f (fst x) with [] => true | _ => false end) g.
Definition multiple_of (c : Q) (f : function) : function := map (fun x => (fst x, c * snd x)) f.
(* x -> f(c x) *)
Definition dilation_of (c : Q) (f : function) : function := map (fun x => (map (fun a => a / c) (fst x), snd x)) f.

(*:: runs : ball *)

(* ---- Runs of the Ball Proximal Point Method. *)
Definition step_farthest (tt : Q) (B : metric) (f : function) (x y : point * Q) : Prop :=
  brox tt B f x y /\ forall z, In z f -> brox tt B f x z -> squared_distance B x z <= squared_distance B x y.
#[export] Instance dec_step_farthest tt B f x y : Decidable (step_farthest tt B f x y).
Proof. unfold step_farthest; exact _. Defined.
Definition step_nearest (tt : Q) (B : metric) (f : function) (x y : point * Q) : Prop :=
  brox tt B f x y /\ forall z, In z f -> brox tt B f x z -> squared_distance B x y <= squared_distance B x z.
#[export] Instance dec_step_nearest tt B f x y : Decidable (step_nearest tt B f x y).
Proof. unfold step_nearest; exact _. Defined.
Definition step_any_moving (tt : Q) (B : metric) (f : function) (x y : point * Q) : Prop :=
  brox tt B f x y /\ (same (fst y) (fst x) -> forall z, In z f -> brox tt B f x z -> same (fst z) (fst x)).
#[export] Instance dec_step_any_moving tt B f x y : Decidable (step_any_moving tt B f x y).
Proof. unfold step_any_moving; exact _. Defined.

(* x is a point of f with its value. *)
Definition listed (f : function) (x : point * Q) : Prop := exists z, In z f /\ (same (fst x) (fst z) /\ snd x == snd z).
#[export] Instance dec_listed f x : Decidable (listed f x).
Proof. unfold listed; exact _. Defined.

(* All are points of f, and consecutive ones are steps. *)
Definition is_run (f : function) (step : point * Q -> point * Q -> Prop) (xs : list (point * Q)) : Prop :=
  (forall x, In x xs -> listed f x) /\ forall p, In p (combine xs (tl xs)) -> step (fst p) (snd p).
#[export] Instance dec_is_run f step xs {d : forall x y, Decidable (step x y)} : Decidable (is_run f step xs).
Proof. unfold is_run; exact _. Defined.

Lemma z_lt_iff (a b : Z) : Z.ltb a b = true <-> (a < b)%Z.
Proof. apply Z.ltb_lt. Qed.
#[export] Instance dec_z_lt (a b : Z) : Decidable (a < b)%Z := {| decide := Z.ltb a b; decide_iff := z_lt_iff a b |}.

(*:: remark : ball *)

(* s is in X, and <x-u, u-s>_B >= 0 for every x, far or not, and every u in brox_t(x). *)
Definition serves_everywhere (tt : Q) (B : metric) (f : function) (s : point * Q) : Prop :=
  minimizer f s /\ forall x, In x f -> forall u, In u f -> brox tt B f x u -> 0 <= inner B (sub (fst x) (fst u)) (sub (fst u) (fst s)).
#[export] Instance dec_serves_everywhere tt B f s : Decidable (serves_everywhere tt B f s).
Proof. unfold serves_everywhere; exact _. Defined.
Definition alignment_everywhere (tt : Q) (B : metric) (f : function) : Prop := exists s, In s f /\ serves_everywhere tt B f s.
#[export] Instance dec_alignment_everywhere tt B f : Decidable (alignment_everywhere tt B f).
Proof. unfold alignment_everywhere; exact _. Defined.

(*:: affine-image : base *)

(* a f + b *)
Definition affine_image (a b : Q) (f : function) : function := map (fun x => (fst x, a * snd x + b)) f.

(*:: composition : base *)

(* phi is a list of pairs: a value of f, and what phi makes of it. *)
Definition values_of (phi : list (Q * Q)) (v : Q) : list Q := map snd (filter (fun p => Qeq_bool (fst p) v) phi).
Definition composition (phi : list (Q * Q)) (f : function) : function := flat_map (fun x => map (fun v => (fst x, v)) (values_of phi (snd x))) f.
(* phi has one value at each value of f. *)
Definition defined_on (phi : list (Q * Q)) (f : function) : Prop := forall x, In x f -> length (values_of phi (snd x)) = 1%nat.
#[export] Instance dec_one (n m : nat) : Decidable (n = m) := {| decide := Nat.eqb n m; decide_iff := Nat.eqb_eq n m |}.
#[export] Instance dec_defined_on phi f : Decidable (defined_on phi f).
Proof. unfold defined_on; exact _. Defined.
Definition non_decreasing (phi : list (Q * Q)) : Prop := forall p, In p phi -> forall q, In q phi -> fst p < fst q -> snd p <= snd q.
#[export] Instance dec_non_decreasing phi : Decidable (non_decreasing phi).
Proof. unfold non_decreasing; exact _. Defined.
Definition increasing (phi : list (Q * Q)) : Prop := forall p, In p phi -> forall q, In q phi -> fst p < fst q -> snd p < snd q.
#[export] Instance dec_increasing phi : Decidable (increasing phi).
Proof. unfold increasing; exact _. Defined.

(*:: change-of-variables : base *)

Fixpoint add (x y : point) : point := match x, y with a :: x', b :: y' => (a + b) :: add x' y' | _, _ => [] end.
Definition apply (M : metric) (x : point) : point := map (fun row => dot row x) M.
(* y = Mx + b *)
Definition image_of (M : metric) (b : point) (x y : point) : Prop := same (add (apply M x) b) y.
#[export] Instance dec_image_of M b x y : Decidable (image_of M b x y).
Proof. unfold image_of; exact _. Defined.
(* h(x) = f(Mx + b): the points of h are mapped to points of f with the same value, and every point of f is hit. *)
Definition changed (M : metric) (b : point) (f h : function) : Prop :=
  (forall x, In x h -> exists y, In y f /\ (image_of M b (fst x) (fst y) /\ snd x == snd y))
  /\ forall y, In y f -> exists x, In x h /\ (image_of M b (fst x) (fst y) /\ snd x == snd y).
#[export] Instance dec_changed M b f h : Decidable (changed M b f h).
Proof. unfold changed; exact _. Defined.
Fixpoint same_rows (M N : metric) : Prop := match M, N with r :: M', s :: N' => same r s /\ same_rows M' N' | [], [] => True | _, _ => False end.
#[export] Instance dec_same_rows M N : Decidable (same_rows M N).
Proof. revert N; induction M as [| r M' h]; intros [| s N']; simpl; exact _. Defined.
Definition columns_of (M : metric) : metric := match M with [] => [] | row :: _ => map (fun j => map (fun r => nth j r 0) M) (seq 0 (length row)) end.
(* The rows of R M, for R given by its rows and M by its columns. *)
Definition product (R columns : metric) : metric := map (fun row => map (fun column => dot row column) columns) R.

(*:: planted : operations *)

(* level on the domain of s, g elsewhere *)
Definition planted (level : Q) (g s : function) : function :=
  map (fun x => (fst x, match at_point s (fst x) with [] => snd x | _ => level end)) g
  ++ map (fun x => (fst x, level)) (filter (fun x => match at_point g (fst x) with [] => true | _ => false end) s).
(* min g = c *)
Definition minimum_is (g : function) (c : Q) : Prop := (forall x, In x g -> c <= snd x) /\ exists x, In x g /\ snd x == c.
#[export] Instance dec_minimum_is g c : Decidable (minimum_is g c).
Proof. unfold minimum_is; exact _. Defined.
