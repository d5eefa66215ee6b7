package secondunit.engine.torch;

import ai.djl.pytorch.jni.IValue;

/// A dictionary held by DJL.
record DjlDictionary(IValue handle) implements Value.Dictionary {

    @Override
    public void close() {
        handle.close();
    }
}
