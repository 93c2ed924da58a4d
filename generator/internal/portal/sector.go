package portal

import "strings"

// Sectors is what a project may be about: the codes of OC4IDS, "transport" and
// below it "transport.road", in the order of that standard.
// https://standard.open-contracting.org/infrastructure/latest/en/reference/codelists/#projectsector
var Sectors = [...]string{
	"education",
	"health",
	"energy",
	"energy.solar",
	"energy.wind",
	"energy.hydropower",
	"energy.biomass",
	"energy.geothermal",
	"communications",
	"waterAndWaste",
	"governance",
	"economy",
	"cultureSportsAndRecreation",
	"transport",
	"transport.air",
	"transport.water",
	"transport.rail",
	"transport.road",
	"transport.urban",
	"transport.lowCarbon",
	"socialHousing",
	"naturalResources",
	"naturalResources.floodProtection",
}

// BroadSector is the sector that p's own belongs to, "transport" for
// "transport.road"; "" where none is given.
func (p *Project) BroadSector() string {
	broad, _, _ := strings.Cut(p.Sector, ".")
	return broad
}
