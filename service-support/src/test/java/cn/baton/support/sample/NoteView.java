package cn.baton.support.sample;

import cn.baton.support.http.Versioned;

import java.util.UUID;

public record NoteView(UUID id, long version, String text) implements Versioned {}
