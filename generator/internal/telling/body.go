package telling

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// bodyOf is what an entry says below its facts.
func (t *telling) bodyOf(e *Entry, acts []plot.Act, readings []plot.Reading, cites string) province.Words {
	var paragraphs []province.Words
	add := func(w province.Words) { paragraphs = append(paragraphs, w) }
	add(t.lead(e, acts, cites))
	if figures := t.figures(e, readings, cites); figures != (province.Words{}) {
		add(figures)
	}
	if table := t.table(e, readings); table != (province.Words{}) {
		add(table)
	}
	if !e.Stage.Ends() {
		t.goOn(e, acts, cites, add)
	}
	if e.footnoted {
		add(province.Both("[^luy-ke]: Tính từ khi bắt đầu đến ngày của số liệu.", "[^luy-ke]: Counted from the start to the date of the figure."))
	}
	return joined(paragraphs)
}

// goOn tells of the work that goes on.
func (t *telling) goOn(e *Entry, acts []plot.Act, cites string, add func(province.Words)) {
	add(t.done(e, cites))
	if t.project.Picture != nil && t.count == 0 {
		add(shown(t.Kind))
	}
	if !e.Compiled && t.gauges.Begun <= t.count && t.dice.Once(2) {
		add(province.Both("Quý tới tập trung:", "Next quarter:"))
		add(list(plot.Some(t.dice, t.Kind.Trade.Plans, 2), true))
	}
	if more := t.seeAlso(acts); more != (province.Words{}) {
		add(more)
	}
}

// lead tells what became of the milestones.
func (t *telling) lead(e *Entry, acts []plot.Act, cites string) province.Words {
	var lead province.Words
	for i, a := range acts {
		mark := ""
		if i == len(acts)-1 {
			mark = cites
		}
		lead = lead.Plus(sentence(t.sentenceOf(a), mark)).Plus(province.Same(" "))
	}
	switch {
	case e.Stage == portal.StageCancelled:
		return lead.Plus(sentence(province.Both("Dự án dừng từ quý này", "The project stops in this quarter"), cites))
	case e.Stage == portal.StageCompleted:
		return lead.Plus(sentence(province.Both("Dự án kết thúc, các mốc đã nêu đều có câu trả lời", "The project is over, and every milestone that was stated has its answer"), cites))
	case e.Stage == portal.StageOperating:
		return lead.Plus(province.Both("Công trình hoạt động bình thường; không còn mốc nào phải báo cáo.", "All is in normal operation; no milestone is left to report on."))
	case len(acts) == 0:
		return t.quiet(e, cites)
	}
	return lead
}

// quiet tells a quarter in which no milestone moved.
func (t *telling) quiet(e *Entry, cites string) province.Words {
	if e.Compiled {
		w := province.Both("Nguồn kể tình hình {q}, không nhắc đến các mốc đã hẹn", "The source describes {q} and does not mention the dates promised")
		return sentence(w.With("q", quarterly(e.Quarter)), cites)
	}
	w := plot.Pick(t.dice, []province.Words{
		province.Both("Trong {q} không có mốc nào đến hạn hoặc thay đổi", "No milestone fell due or changed in {q}"),
		province.Both("Các thời hạn đã nêu vẫn giữ nguyên trong {q}", "The dates stated earlier still stand in {q}"),
		province.Both("{Q} là thời gian chuẩn bị cho các mốc tiếp theo", "{Q} went into preparing the milestones that follow"),
	})
	return sentence(w.With("q", quarterly(e.Quarter)), cites)
}

// sentenceOf tells one act, without a full stop.
func (t *telling) sentenceOf(a plot.Act) province.Words {
	name := a.Step.Name.Lower()
	var w province.Words
	switch {
	case !a.Met.IsZero():
		w = a.Step.Done.Plus(province.Same(" ")).Plus(when(a.Met))
		if !a.Due.IsZero() {
			w = w.Plus(province.Both("; thời hạn đã nêu là {due}", "; the date stated was {due}"))
		}
	case !a.Unmet.IsZero():
		w = province.Both("{Until} vẫn chưa {name}", "{Until} the {name} had not taken place").With("until", until(a.Unmet))
	case !a.Dropped.IsZero():
		w = province.Both("Mốc {name} được rút {on}", "The {name} was withdrawn as a milestone {on}").With("on", on(a.Dropped))
	case a.Due.IsZero():
		w = province.Both("Việc {name} đã được nêu, nhưng chưa có thời hạn", "The {name} has been announced, but without a date")
	case a.Was.IsZero():
		w = plot.Pick(t.dice, []province.Words{
			province.Both("Dự kiến {name} {on}", "The {name} is due {on}"),
			province.Both("Theo kế hoạch, sẽ {name} {on}", "According to the plan the {name} follows {on}"),
		}).With("on", on(a.Due))
	default:
		w = province.Both("Hạn {name} nay là {due}; trước đây là {was}", "The {name} is now due {on}, no longer {before}").
			With("was", dated(a.Was), "on", on(a.Due), "before", on(a.Was))
	}
	return w.With("name", name, "due", dated(a.Due))
}

// figures tells the values that are not of a part.
func (t *telling) figures(e *Entry, readings []plot.Reading, cites string) province.Words {
	var whole []plot.Reading
	for _, r := range readings {
		if r.Part == nil {
			whole = append(whole, r)
		}
	}
	var all province.Words
	for i, r := range whole {
		mark := ""
		switch {
		case cites == "" && !e.footnoted && r.Gauge.Shape == province.Amount && t.dice.Once(2):
			e.footnoted, mark = true, "[^luy-ke]"
		case i == len(whole)-1:
			mark = cites
		}
		all = all.Plus(sentence(said(r), mark)).Plus(province.Same(" "))
	}
	return all
}

// table lists the values of the parts.
func (t *telling) table(e *Entry, readings []plot.Reading) province.Words {
	var rows province.Words
	for _, r := range readings {
		if r.Part != nil {
			rows = rows.Plus(province.Both("| {part} | {v} |\n", "| {part} | {v} |\n").
				With("part", r.Part.Title, "v", quantity(r.Value, province.MeasureOf(r.Gauge.Measure))))
		}
	}
	if rows == (province.Words{}) {
		return province.Words{}
	}
	return province.Both("| Hạng mục | Đã thực hiện |\n|---|--:|\n", "| Component | Work done |\n|---|--:|\n").Plus(rows)
}

// done lists what was worked on.
func (t *telling) done(e *Entry, cites string) province.Words {
	at := t.gauges.Work * (len(t.Kind.Works) - 2) / 1001
	works := plot.Some(t.dice, t.Kind.Works[at:at+3], 2+t.dice.Below(2))
	switch {
	case t.gauges.Begun > t.count:
		return sentence(plot.Pick(t.dice, preparations), cites)
	case e.Compiled:
		w := works[0]
		for _, more := range works[1:] {
			w = w.Plus(province.Both("; ", "; ")).Plus(more)
		}
		return sentence(province.Both("Nguồn cho biết đang làm các việc: ", "Work reported to be in hand: ").Plus(w), cites)
	}
	return province.Both("Trong quý đã:\n\n", "Done in the quarter:\n\n").Plus(list(works, false))
}

// seeAlso links to where a milestone was promised.
func (t *telling) seeAlso(acts []plot.Act) province.Words {
	for _, a := range acts {
		if a.First {
			continue
		}
		anchor := province.Same("#moc-" + a.Step.ID)
		if q := t.first[a.Step]; q != (portal.Quarter{}) {
			return province.Both(
				"Xem [lần hẹn đầu tiên]({q}.vi.md) và [mọi thay đổi của mốc này](index.vi.md{anchor}).",
				"See [where it was first promised]({q}.en.md) and [every change of this milestone](index.en.md{anchor}).",
			).With("q", province.Same(q.String()), "anchor", anchor)
		}
		return province.Both(
			"Xem [mọi thay đổi của mốc này](index.vi.md{anchor}).",
			"See [every change of this milestone](index.en.md{anchor}).",
		).With("anchor", anchor)
	}
	return province.Words{}
}

// about is what the project's own file says below its facts.
func (t *telling) about() province.Words {
	m := t.project.Mandates[0]
	clause := m.Clause
	place := typed(i18n.Clause(portal.Vietnamese, clause), i18n.Clause(portal.English, clause))
	paragraphs := []province.Words{
		province.Both("## Về dự án {#ve-du-an}", "## About the project {#ve-du-an}"),
		t.Fill(t.Kind.About),
		t.Fill(province.Both(
			"{Agency} chịu trách nhiệm thực hiện, theo [{clause}](/van-ban/{resolution}/#{anchor}) của nghị quyết[^{resolution}/{anchor}].",
			"The {agency} is in charge, under [{clause}](/en/resolutions/{resolution}/#{anchor}) of the resolution[^{resolution}/{anchor}].",
		)).With("clause", place, "resolution", province.Same(province.ResolutionID), "anchor", province.Same(clause.String())),
	}
	if parts := t.Kind.Parts; len(parts) > 0 {
		var names []province.Words
		for _, p := range parts {
			names = append(names, p.Title.Lower())
		}
		paragraphs = append(paragraphs, province.Both("Dự án chia thành các hạng mục:", "The project is divided into:"), list(names, false))
	}
	if t.Number > 0 {
		last := plot.New(t.Number - 1)
		paragraphs = append(paragraphs,
			province.Both("## Xem thêm {#xem-them}", "## See also {#xem-them}"),
			province.Both("Cùng được theo dõi trên cổng này: [{vi}](../{id}/index.vi.md).", "Also followed on this portal: [{en}](../{id}/index.en.md).").
				With("vi", province.Same(last.Title.VI), "en", province.Same(last.Title.EN), "id", province.Same(last.ID)))
	}
	return joined(paragraphs)
}
