// Before the first test: the demonstration festival is staged once; every server starts from a copy.
import { stage } from "./server.ts";

export default stage;
