using OpenBudget.Api.Operations;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.UsePlayground();
app.Run();
