package secondunit.engine.torch;

import ai.djl.pytorch.engine.PtSymbolBlock;

/// A compiled program held by DJL.
record DjlProgram(String name, PtSymbolBlock block) implements Program {}
