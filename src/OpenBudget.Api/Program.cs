using OpenBudget.Api.Operations;

return await Service.RunAsync(args);
