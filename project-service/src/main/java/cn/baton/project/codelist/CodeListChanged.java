package cn.baton.project.codelist;

/** Something in the list is no longer as it was. */
record CodeListChanged(CodeList list) {}
