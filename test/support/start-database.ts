console.log("before")
