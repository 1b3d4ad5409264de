/**
 * Molar masses (g/mol) and charges of what is measured in blood. Used when a lesson is read; a page gets the one number.
 * Source: IUPAC abridged standard atomic weights 2021; triglyceride as triolein, phosphate and urea nitrogen by their element.
 */
import type { Substance } from "./convert.ts";

export const substances: Record<string, Substance> = {
  albumin: { molar: 66463 },
  bicarbonate: { molar: 61.016, valence: 1 },
  bilirubin: { molar: 584.67 },
  calcium: { molar: 40.078, valence: 2 },
  chloride: { molar: 35.45, valence: 1 },
  cholesterol: { molar: 386.66 },
  cortisol: { molar: 362.47 },
  creatinine: { molar: 113.12 },
  digoxin: { molar: 780.94 },
  ethanol: { molar: 46.069 },
  glucose: { molar: 180.156 },
  iron: { molar: 55.845 },
  lactate: { molar: 89.07, valence: 1 },
  lithium: { molar: 6.94, valence: 1 },
  magnesium: { molar: 24.305, valence: 2 },
  phosphate: { molar: 30.974 },
  potassium: { molar: 39.098, valence: 1 },
  sodium: { molar: 22.99, valence: 1 },
  thyroxine: { molar: 776.87 },
  triglyceride: { molar: 885.43 },
  urate: { molar: 168.11 },
  urea: { molar: 60.056 },
  "urea nitrogen": { molar: 28.014 },
};
