/** Signs that stand for a whole unit, and signs that stand for several. */

/** What is typed, and the code that it means. */
export const whole: Record<string, string> = {
  cc: "mL",
  mcg: "ug",
  Kg: "kg",
  公斤: "kg",
  Cal: "kcal",
  Torr: "mm[Hg]",
  torr: "mm[Hg]",
  M: "mol/L",
  mM: "mmol/L",
  uM: "umol/L",
  nM: "nmol/L",
  pM: "pmol/L",
  molar: "mol/L",
  millimolar: "mmol/L",
  micromolar: "umol/L",
  nanomolar: "nmol/L",
  bpm: "{beats}/min",
  BPM: "{beats}/min",
  rpm: "{rev}/min",
};

/**
 * Signs that people write for several units, and what to type instead. One that UCUM gives a meaning to is read so
 * where the question asks for that dimension; `u` and `M` never are.
 */
export const ambiguous: Record<string, string[]> = {
  u: ["IU", "μmol/min", "Da"],
  M: ["mol/L", "metre"],
  m: ["metre", "min"],
  C: ["°C", "coulomb"],
  U: ["IU", "μmol/min"],
  S: ["s", "siemens"],
  F: ["°F", "farad"],
  D: ["dioptre", "day"],
  G: ["g", "gauss"],
  H: ["h", "henry"],
  B: ["bel", "byte"],
};
