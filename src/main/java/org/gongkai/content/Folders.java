package org.gongkai.content;

/**
 * Where a project keeps its theme (模板和素材的文件夹), as jbake.properties has it.
 *
 * @param templates of the templates, relative to the project folder
 * @param assets of the assets, relative to the project folder
 */
public record Folders(String templates, String assets) {

    /** Where they are unless a project says otherwise. */
    public static final Folders USUAL = new Folders("templates", "assets");
}
