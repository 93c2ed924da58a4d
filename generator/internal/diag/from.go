package diag

import "errors"

// From lists the problems in err, which may join several errors: those that
// can say what is wrong as a Problem. ok is false when err, or a part of it,
// is about anything else, such as the machine.
func From(err error) (problems List, ok bool) {
	if joined, isJoined := err.(interface{ Unwrap() []error }); isJoined {
		for _, one := range joined.Unwrap() {
			more, isProblem := From(one)
			if !isProblem {
				return nil, false
			}
			problems.Add(more...)
		}
		return problems, true
	}
	if one, isProblem := err.(interface{ Problem() Problem }); isProblem {
		return List{one.Problem()}, true
	}
	if inner := errors.Unwrap(err); inner != nil {
		return From(inner)
	}
	return nil, false
}
