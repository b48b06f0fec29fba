import { z } from "zod";
import { textUpTo } from "#app/forms/text.ts";

export const guidanceLimit = 5000;
export const legalBasisLimit = 2000;

export const guidanceForm = z
  .object({
    guidance: textUpTo(guidanceLimit, "Shorten the guidance to 5,000 characters or fewer. All of it is still here").optional(),
    legalBasis: textUpTo(legalBasisLimit, "Shorten the legal basis to 2,000 characters or fewer. All of it is still here").optional(),
  })
  .transform(({ guidance, legalBasis }) => ({ guidance: guidance || null, legalBasis: legalBasis || null }));
