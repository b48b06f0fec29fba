import { visitAs } from "./visiting.ts";

visitAs("agencies");
