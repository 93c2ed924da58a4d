package picture

// frames counts the pictures in a GIF, up to two. whole is false when it was
// cut.
func frames(data []byte) (n int, whole bool) {
	if len(data) < 13 {
		return 0, false
	}
	at := 13 + tableSize(data[10])
	for at < len(data) {
		switch data[at] {
		case 0x3b: // the end
			return n, n > 0
		case 0x21: // an extension: its label, then blocks
			at = afterBlocks(data, at+2)
		case 0x2c: // a picture: place, size and table, a width of codes, then blocks
			if n++; n > 1 || at+9 >= len(data) {
				return n, n > 1
			}
			at = afterBlocks(data, at+11+tableSize(data[at+9]))
		default:
			return n, false
		}
	}
	return n, false
}

// tableSize is the bytes of the table of colours that a byte of flags tells.
func tableSize(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (1 + flags&7)
}

// afterBlocks is where blocks, each preceded by its length, end with an empty one.
func afterBlocks(data []byte, at int) int {
	for at < len(data) && data[at] != 0 {
		at += 1 + int(data[at])
	}
	return at + 1
}

func readGIF(_ *Picture, data []byte) error {
	n, whole := frames(data)
	switch {
	case n > 1:
		return &Fault{Reason: Moving, Kind: GIF}
	case !whole:
		return &Fault{Reason: Broken, Kind: GIF}
	}
	return nil
}
