using ActorNotice.Cli;

return await CommandLine.RunAsync(args);
