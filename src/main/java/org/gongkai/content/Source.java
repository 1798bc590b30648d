package org.gongkai.content;

/** An entry's file after reading (来源文件): a manuscript, or one that could not be read. */
public sealed interface Source permits Manuscript, Source.Broken {

    /** The file, relative to the project folder. */
    String path();

    /** A file whose header cannot be read; the findings say why. */
    record Broken(String path) implements Source {}
}
