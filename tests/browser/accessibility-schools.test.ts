import { visitAs } from "./visiting.ts";

visitAs("schools");
