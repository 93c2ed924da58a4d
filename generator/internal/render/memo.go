package render

import "sync"

// memoSize is the most bytes that a Memo keeps.
const memoSize = 64 << 20

// Memo keeps what is costly to make from one making of the site to the next,
// by key: equal keys mean equal bytes. The zero Memo is empty; a nil one stays
// so.
type Memo struct {
	mu   sync.Mutex
	kept map[string][]byte
	size int
}

// recall returns what make returned for key before, or now.
func (m *Memo) recall(key string, make func() ([]byte, error)) ([]byte, error) {
	if m == nil {
		return make()
	}
	m.mu.Lock()
	data, ok := m.kept[key]
	m.mu.Unlock()
	if ok {
		return data, nil
	}
	data, err := make()
	if err != nil || len(data) > memoSize {
		return data, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.size += len(data); m.size > memoSize || m.kept == nil {
		m.kept, m.size = map[string][]byte{}, len(data)
	}
	m.kept[key] = data
	return data, nil
}
