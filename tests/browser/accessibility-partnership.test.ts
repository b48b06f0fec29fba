import { visitAs } from "./visiting.ts";

visitAs("partnership");
