(** * The setting

    Everything that the statements of this development speak of: spaces, numbers with infinities, functions, and the
    sets and properties of which the definitions of classes (Classes.v) are made. A reader who believes this file, Classes.v and the
    statements of the theorems has to believe nothing else: the rest is checked by Coq's kernel.

    - A [Space] is a real vector space with two inner products, the Euclidean one [<<v, w>>] and that of the metric B, [<<v, w>>_B],
      in which bounded sequences have limit points. R^d with any symmetric positive definite matrix is one (Spaces.v: [Rd d B HB]);
      so is the line ([Line]).
    - A number is a real number, [+inf], [-inf], or undefined ([inf - inf], [0 * inf], a division by zero); a comparison with an undefined
      number is false.
    - A function takes real values and [+inf]; [dom f] is where it is finite. *)
From Coq Require Import Reals Lra Psatz Classical.
Open Scope R_scope.

(** ** Inner product spaces *)
Record IPS := {
  E :> Type;
  zero : E; plus : E -> E -> E; scal : R -> E -> E; inner : E -> E -> R;
  plus_comm : forall x y, plus x y = plus y x;
  plus_assoc : forall x y z, plus x (plus y z) = plus (plus x y) z;
  plus_0_r : forall x, plus x zero = x;
  plus_opp_r : forall x, plus x (scal (-1) x) = zero;
  scal_1 : forall x, scal 1 x = x;
  scal_scal : forall a b x, scal a (scal b x) = scal (a*b) x;
  scal_plus_r : forall a x y, scal a (plus x y) = plus (scal a x) (scal a y);
  scal_plus_l : forall a b x, scal (a+b) x = plus (scal a x) (scal b x);
  inner_sym : forall x y, inner x y = inner y x;
  inner_plus_l : forall x y z, inner (plus x y) z = inner x z + inner y z;
  inner_scal_l : forall a x z, inner (scal a x) z = a * inner x z;
  inner_pos : forall x, 0 <= inner x x;
  inner_def : forall x, inner x x = 0 -> x = zero }.

Arguments zero {_}. Arguments plus {_}. Arguments scal {_}. Arguments inner {_}.
Declare Scope ips_scope. Delimit Scope ips_scope with E. Open Scope ips_scope.
Notation "x [+] y" := (plus x y) (at level 50, left associativity) : ips_scope.
Notation "a [.] x" := (scal a x) (at level 40) : ips_scope.
Notation "x [-] y" := (plus x (scal (-1) y)) (at level 50, left associativity) : ips_scope.
Notation "<< x , y >>" := (inner x y) : ips_scope.

Definition norm {V : IPS} (x : V) : R := sqrt <<x,x>>.
Definition dist {V : IPS} (x y : V) : R := norm (x [-] y).

(** Bolzano and Weierstrass, without choice: a decreasing sequence of non-empty bounded sets has a point near all of them. *)
Definition bounded_sequences_have_limit_points (V : IPS) := forall (C : nat -> V -> Prop) (M : R),
  (forall n x, C (S n) x -> C n x) -> (forall n, exists x, C n x) -> (forall x, C O x -> norm x <= M) ->
  exists x, forall n eps, 0 < eps -> exists z, C n z /\ dist x z < eps.

(** ** Spaces: two inner products on one finite-dimensional vector space

    [definite] names the one vector with a property (a gradient, say); for R^d it is proved from the completeness of the reals. *)
Record Space := {
  euclidean :> IPS;
  innerB : euclidean -> euclidean -> R;
  innerB_sym : forall x y, innerB x y = innerB y x;
  innerB_plus_l : forall x y z, innerB (x [+] y) z = innerB x z + innerB y z;
  innerB_scal_l : forall a x z, innerB (a [.] x) z = a * innerB x z;
  innerB_pos : forall x, 0 <= innerB x x;
  innerB_def : forall x, innerB x x = 0 -> x = zero;
  innerB_equivalent : exists c C, 0 < c /\ 0 < C /\ forall x : euclidean, c * <<x,x>> <= innerB x x <= C * <<x,x>>;
  finite_dimensional : bounded_sequences_have_limit_points euclidean;
  definite : forall P : euclidean -> Prop, (exists x, P x /\ forall y, P y -> y = x) -> {x | P x} }.
Arguments innerB {_}.
Notation "<< x , y >>_B" := (innerB x y) : ips_scope.

(** The same vectors with the inner product of the metric. *)
Definition metric_space (V : Space) : IPS := {|
  E := V; zero := zero; plus := plus; scal := scal; inner := innerB;
  plus_comm := plus_comm V; plus_assoc := plus_assoc V; plus_0_r := plus_0_r V; plus_opp_r := plus_opp_r V;
  scal_1 := scal_1 V; scal_scal := scal_scal V; scal_plus_r := scal_plus_r V; scal_plus_l := scal_plus_l V;
  inner_sym := innerB_sym V; inner_plus_l := innerB_plus_l V; inner_scal_l := innerB_scal_l V;
  inner_pos := innerB_pos V; inner_def := innerB_def V |}.
Definition normB {V : Space} (x : V) : R := sqrt <<x,x>>_B.

(** ** Numbers *)
Inductive num := Fin (r : R) | PInf | MInf | Undef.
Declare Scope num_scope. Delimit Scope num_scope with num. Bind Scope num_scope with num.

Definition num_add a b := match a, b with
  | Fin x, Fin y => Fin (x + y)
  | Undef, _ | _, Undef | PInf, MInf | MInf, PInf => Undef
  | PInf, _ | _, PInf => PInf
  | MInf, _ | _, MInf => MInf end.
Definition num_opp a := match a with Fin x => Fin (- x) | PInf => MInf | MInf => PInf | Undef => Undef end.
(** a real number times a number *)
Definition num_scal (a : R) b := match b with
  | Fin y => Fin (a * y)
  | Undef => Undef
  | _ => match total_order_T a 0 with inleft (left _) => num_opp b | inleft (right _) => Undef | inright _ => b end end.
Definition num_le a b := match a, b with
  | Fin x, Fin y => x <= y
  | Undef, _ | _, Undef => False
  | MInf, _ | _, PInf => True
  | _, _ => False end.
Definition num_lt a b := match a, b with
  | Fin x, Fin y => x < y
  | MInf, Fin _ | MInf, PInf | Fin _, PInf => True
  | _, _ => False end.
Definition num_eq a b := num_le a b /\ num_le b a.
Definition num_ne a b := num_lt a b \/ num_lt b a.
Definition num_max a b := match a, b with
  | Fin x, Fin y => Fin (Rmax x y)
  | Undef, _ | _, Undef => Undef
  | PInf, _ | _, PInf => PInf
  | MInf, b => b
  | a, MInf => a end.
(** the square, of a distance *)
Definition num_sqr a := match a with Fin x => Fin (x * x) | PInf | MInf => PInf | Undef => Undef end.

Notation "a + b" := (num_add a b) : num_scope.
Notation "a - b" := (num_add a (num_opp b)) : num_scope.
Notation "a * b" := (num_scal a%R b) : num_scope.
Notation "a <= b" := (num_le a b) : num_scope.
Notation "a < b" := (num_lt a b) : num_scope.
Notation "a >= b" := (num_le b a) (only parsing) : num_scope.
Notation "a > b" := (num_lt b a) (only parsing) : num_scope.
Notation "a =n b" := (num_eq a b) (at level 70) : num_scope.
Notation "a <>n b" := (num_ne a b) (at level 70) : num_scope.

(** ** Functions *)
Record efun (V : Type) := { value :> V -> num; extended : forall x, value x = PInf \/ exists r, value x = Fin r }.
Arguments value {_}. Arguments extended {_}.

(** Excluded middle for deciding, from the axioms of Coq's reals and [classic]. *)
Lemma decide (P : Prop) : {P} + {~ P}.
Proof. destruct (ClassicalDedekindReals.sig_not_dec P) as [H|H]; [left; apply NNPP, H|right; exact H]. Qed.
(** The one real number with a property. *)
Lemma definite_real (P : R -> Prop) : (exists x, P x /\ forall y, P y -> y = x) -> {x | P x}.
Proof.
  intros H. destruct (completeness (fun y => exists x, P x /\ y <= x)) as (m & U & L).
  - destruct H as (x & Px & U). exists x. intros y (z & Pz & Ly). rewrite (U z Pz) in Ly; exact Ly.
  - destruct H as (x & Px & U). exists x, x. split; [exact Px|lra].
  - exists m. destruct H as (x & Px & Ux). assert (m = x) as ->; [|exact Px]. apply Rle_antisym.
    + apply L. intros y (z & Pz & Ly). rewrite (Ux z Pz) in Ly; exact Ly.
    + apply U. exists x. split; [exact Px|lra].
Qed.

(** The function with values [v] on [D], [+inf] elsewhere. *)
Definition on {V : Type} (D : V -> Prop) (v : V -> R) : efun V.
Proof.
  refine {| value := fun x => if decide (D x) then Fin (v x) else PInf |}.
  intros x. destruct (decide (D x)); [right; eauto|left; reflexivity].
Defined.

Section Sets.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u p q g : V) (t : R).

(** *** Sets of points *)
Definition dom f x := exists r, f x = Fin r.
(** X, the minimizers *)
Definition argmin f x := dom f x /\ forall y, (f x <= f y)%num.
Definition space x := True.
Definition ball p t x := normB (p [-] x) <= t.
Definition brox f p t u := dom f u /\ ball p t u /\ forall z, ball p t z -> (f u <= f z)%num.
Definition open_segment p q z := p <> q /\ exists a, 0 < a < 1 /\ z = a[.]p [+] (1-a)[.]q.
Definition segment p q z := exists a, 0 <= a <= 1 /\ z = a[.]p [+] (1-a)[.]q.
Definition proj f x p := argmin f p /\ forall y, argmin f y -> norm (x [-] p) <= norm (x [-] y).

(** *** Numbers that depend on the function *)
(** [f*], the infimum of f: [+inf] for an empty domain, [-inf] for a function that is not bounded below *)
Definition infimum_of_values f m := (forall x, (Fin m <= f x)%num) /\ forall c, (forall x, (Fin c <= f x)%num) -> c <= m.
Lemma infimum_of_values_unique f : (exists x, dom f x) -> (exists c, forall x, (Fin c <= f x)%num) ->
  exists m, infimum_of_values f m /\ forall s, infimum_of_values f s -> s = m.
Proof.
  intros (x & r & Ex) (c & Hc). destruct (completeness (fun c => forall x, (Fin c <= f x)%num)) as (m & U & L).
  - exists r. intros s Hs. specialize (Hs x). rewrite Ex in Hs. exact Hs.
  - exists c. exact Hc.
  - assert (I : infimum_of_values f m).
    { split; [|exact U]. intros y. destruct (extended f y) as [E|(s & E)]; rewrite E; [exact I|]. apply L. intros d Hd.
      specialize (Hd y). rewrite E in Hd. exact Hd. }
    exists m. split; [exact I|]. intros s (A & B). destruct I as (A' & B'). apply Rle_antisym; auto.
Qed.
Definition fstar f : num := match decide (exists x, dom f x) with
  | left D => match decide (exists c, forall x, (Fin c <= f x)%num) with
    | left B => Fin (proj1_sig (definite_real _ (infimum_of_values_unique f D B)))
    | right _ => MInf end
  | right _ => PInf end.

(** [dist(x, X)]: the greatest lower bound of the distances, [+inf] where X is empty; in either metric *)
Definition infimum_of (n : V -> R) f x r := (forall y, argmin f y -> r <= n (x [-] y)) /\ forall s, (forall y, argmin f y -> s <= n (x [-]
  y)) -> s <= r.
Lemma infimum_unique n f x : (forall v, 0 <= n v) -> (exists y, argmin f y) -> exists r, infimum_of n f x r /\ forall s, infimum_of n f x s
  -> s = r.
Proof.
  intros N (y & H). destruct (completeness (fun s => forall y, argmin f y -> s <= n (x [-] y))) as (m & U & L).
  - exists (n (x [-] y)). intros s Hs. apply Hs, H.
  - exists 0. intros z _. apply N.
  - assert (I : infimum_of n f x m). { split; [|exact U]. intros z Hz. apply L. intros s Hs. apply Hs, Hz. }
    exists m. split; [exact I|]. intros s (A & B). destruct I as (A' & B'). apply Rle_antisym; auto.
Qed.
Lemma norm_nonnegative (v : V) : 0 <= norm v. Proof. apply sqrt_pos. Qed.
Lemma normB_nonnegative (v : V) : 0 <= normB v. Proof. apply sqrt_pos. Qed.
Definition dist_X f x : num := match decide (exists y, argmin f y) with
  | left H => Fin (proj1_sig (definite_real _ (infimum_unique norm f x norm_nonnegative H)))
  | right _ => PInf end.
Definition dist_X_B f x : num := match decide (exists y, argmin f y) with
  | left H => Fin (proj1_sig (definite_real _ (infimum_unique normB f x normB_nonnegative H)))
  | right _ => PInf end.

(** *** Derivatives

    [is_gradient f x g]: f is finite near x and [f(y) = f(x) + <<g, y - x>> + o(|y - x|)] (Frechet).
      [grad f x] is the gradient where there is one. *)
Definition is_gradient f x g := forall eps, 0 < eps -> exists d, 0 < d /\
  forall y, norm (y [-] x) < d -> exists a b, f x = Fin a /\ f y = Fin b /\ Rabs (b - a - <<g, y [-] x>>) <= eps * norm (y [-] x).
Definition differentiable_at f x := exists g, is_gradient f x g /\ forall h, is_gradient f x h -> h = g.
Definition grad f x : V := match decide (differentiable_at f x) with
  | left H => proj1_sig (definite V _ H)
  | right _ => zero end.

(** *** Properties that are not formulas of the language of classes *)
Definition differentiable f := forall x, exists g, is_gradient f x g.
(** lower semicontinuous, also where f is +inf *)
Definition closed f := forall x (c : R), (Fin c < f x)%num -> exists r, 0 < r /\ forall y, norm (y [-] x) < r -> (Fin c < f y)%num.
(** continuous as a map into the extended reals: lower and upper semicontinuous everywhere *)
Definition continuous f := closed f /\ forall x (c : R), (f x < Fin c)%num -> exists r, 0 < r /\ forall y, norm (y [-] x) < r -> (f y < Fin
  c)%num.
Definition continuously_differentiable f := differentiable f /\
  forall x eps, 0 < eps -> exists r, 0 < r /\ forall y, norm (y [-] x) < r -> norm (grad f y [-] grad f x) <= eps.
Definition bounded_minimizers f := exists M, forall x, argmin f x -> norm x <= M.
Definition closed_set (A : V -> Prop) := forall x, ~ A x -> exists r, 0 < r /\ forall y, norm (y [-] x) < r -> ~ A y.
(** connected: no two closed sets cover the set, meet it, and have no common point in it *)
Definition connected (A : V -> Prop) := forall P Q : V -> Prop, closed_set P -> closed_set Q -> (forall x, A x -> P x \/ Q x) ->
  (exists x, A x /\ P x) -> (exists x, A x /\ Q x) -> exists x, A x /\ P x /\ Q x.
Definition connected_minimizers f := (exists x, argmin f x) /\ connected (argmin f).

(** Clarke's subdifferential in Rockafellar's form, for any f: g is a subgradient at x in dom f when [<<g, v>>] is at most the upper
    subderivative [sup over e of limsup as x' -> x, f(x') -> f(x), s -> 0+ of inf over |w - v| <= e of (f(x' + s w) - f(x'))/s], for every
      v. *)
Definition clarke f x g := dom f x /\ forall v eta, 0 < eta -> exists e, 0 < e /\ forall d, 0 < d ->
  exists x' s a b, norm (x' [-] x) < d /\ 0 < s < d /\ f x = Fin a /\ f x' = Fin b /\ Rabs (b - a) < d /\
    forall w, norm (w [-] v) <= e -> (Fin (b + s * (<<g, v>> - eta)) <= f (x' [+] s[.]w))%num.

Definition generalized_pseudoconvex f := forall x, dom f x -> forall y, dom f y -> (f y < f x)%num -> forall g, clarke f x g -> <<g, y [-] x>> < 0.

(** *** The method *)
(** any rule that moves when it can: the rules [farthest] and [any-moving] *)
Definition any_moving f t x y := brox f x t y /\ ((exists u, brox f x t u /\ u <> x) -> y <> x).
Definition farthest f t x y := brox f x t y /\ forall u, brox f x t u -> normB (x [-] u) <= normB (x [-] y).
Definition nearest f t x y := brox f x t y /\ forall u, brox f x t u -> normB (x [-] y) <= normB (x [-] u).
Definition bpm (rule : efun V -> R -> V -> V -> Prop) f t (x : nat -> V) := dom f (x O) /\ forall k, rule f t (x k) (x (S k)).
(** x is far: dist(x, X) > t, strictly *)
Definition far f t x := (dist_X_B f x > Fin t)%num.
End Sets.
